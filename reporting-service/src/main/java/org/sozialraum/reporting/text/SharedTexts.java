package org.sozialraum.reporting.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sozialraum.contract.TextRef;
import org.sozialraum.reporting.sql.Sql;

/** What staff wrote, under the ids that events carry; it may come later than they do, and go again. */
@ApplicationScoped
public class SharedTexts {

    /** Stands where a text stood that was withdrawn. */
    public static final String WITHDRAWN = "(Text zurückgezogen)";

    private final Sql sql;

    public SharedTexts(Sql sql) {
        this.sql = sql;
    }

    /**
     * What a withdrawn text once said does not come back, however late its first record is repeated.
     *
     * @param content null for a withdrawal
     */
    public void learn(UUID id, String content) {
        sql.change("""
                insert into shared_text (text_id, content) values (?, ?)
                on conflict (youth_office, text_id) do update set content = excluded.content
                    where not shared_text.withdrawn
                """, id, content);
    }

    /** An event refers to a text; its hash stays when the text is withdrawn. */
    public void mention(TextRef textOrNull) {
        if (textOrNull != null) {
            sql.change(
                    "insert into text_ref (text_id, hash) values (?, ?) on conflict do nothing",
                    textOrNull.id(),
                    textOrNull.hash());
        }
    }

    /** The salted hashes of these texts. */
    public Map<UUID, String> hashes(Collection<UUID> ids) {
        Map<UUID, String> hashes = new HashMap<>();
        sql.list(
                "select text_id, hash from text_ref where text_id = any(?::uuid[])",
                row -> hashes.put(row.getObject("text_id", UUID.class), row.getString("hash")),
                (Object) ids.stream().map(UUID::toString).toArray(String[]::new));
        return hashes;
    }

    /** What is shown of these texts now; one that has not arrived is missing. */
    public Map<UUID, String> shown(Collection<UUID> ids) {
        Map<UUID, String> shown = new HashMap<>();
        sql.list(
                "select text_id, content, withdrawn from shared_text where text_id = any(?::uuid[])",
                row -> shown.put(
                        row.getObject("text_id", UUID.class),
                        shown(row.getString("content"), row.getBoolean("withdrawn"))),
                (Object) ids.stream().map(UUID::toString).toArray(String[]::new));
        return shown;
    }

    /** A text that was withdrawn; its own topic may have forgotten that it ever was, so this is told by an event as well. */
    public void withdraw(UUID id) {
        learn(id, null);
    }

    /**
     * What a report shows of a text that a query has joined.
     *
     * @param content null where the text was withdrawn or has not arrived yet
     * @return null where it has not arrived yet
     */
    public static String shown(String content, boolean withdrawn) {
        return withdrawn ? WITHDRAWN : content;
    }
}
