package org.sozialraum.reporting.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.reporting.sql.Sql;

/** What staff wrote, under the ids that events carry; it may come later than they do, and go again. */
@ApplicationScoped
public class SharedTexts {

    /** Stands where a text stood that was withdrawn. */
    public static final String WITHDRAWN = "(Text zurückgezogen)";

    /** Stands in the place of a text that is not the one that was written. */
    public static final String NOT_VERIFIABLE = "(Text nicht prüfbar: Er ist nicht der, der erfasst wurde)";

    /** How it is with a text that an event refers to. */
    public enum Standing {
        AWAITED,
        READABLE,
        WITHDRAWN,
        /** Under its id there is another text than the event means: salt and words have not its hash. */
        NOT_VERIFIABLE
    }

    /**
     * A text as it is now.
     *
     * @param content null where it cannot be shown
     */
    public record Told(Standing standing, String content) {
        /** What a report shows of it; null while it has not arrived. */
        public String shown() {
            return SharedTexts.shown(content, standing);
        }
    }

    /** The first event that refers to a text. */
    public record Mention(UUID textId, String service, long position, UUID eventId) {}

    private final Sql sql;

    public SharedTexts(Sql sql) {
        this.sql = sql;
    }

    /**
     * What a withdrawn text once said does not come back, however late its first record is repeated. Another text under the
     * same id takes its place, and is not shown: it has not the hash that the event carries.
     *
     * @param salt null for a withdrawal
     * @param content null likewise
     */
    public void learn(UUID id, String salt, String content) {
        sql.change("""
                insert into shared_text (text_id, content, hash) values (?, ?, ?)
                on conflict (youth_office, text_id) do update set content = excluded.content, hash = excluded.hash
                    where not shared_text.withdrawn
                """, id, content, content == null ? null : Texts.hash(salt, content));
        if (content == null) {
            forgetRenderings(id);
        }
    }

    /** Files that tell it lie in the schema in use, wherever the read model is built. */
    private void forgetRenderings(UUID withdrawn) {
        sql.change(
                "update public.report_rendering set content = null where ? = any(texts) and content is not null",
                withdrawn);
    }

    /** An event refers to a text; its hash stays when the text is withdrawn. */
    public void mention(LogEvent log, TextRef textOrNull) {
        if (textOrNull != null) {
            sql.change(
                    "insert into text_ref (text_id, hash, service, position, event_id) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing",
                    textOrNull.id(),
                    textOrNull.hash(),
                    log.service(),
                    log.position(),
                    log.id());
        }
    }

    /** Who referred to these texts first. */
    public List<Mention> mentions(Collection<UUID> ids) {
        return sql.list(
                "select text_id, service, position, event_id from text_ref where text_id = any(?::uuid[])"
                        + " order by service, position, text_id",
                SharedTexts::mention,
                (Object) written(ids));
    }

    /** Those of these texts in whose place there is another one. */
    public List<Mention> notVerifiable(Collection<UUID> ids) {
        return sql.list(
                "select text_id, service, position, event_id from told_text where text_id = any(?::uuid[]) and standing = ?"
                        + " order by service, position, text_id",
                SharedTexts::mention,
                written(ids),
                Standing.NOT_VERIFIABLE);
    }

    private static Mention mention(ResultSet row) throws SQLException {
        return new Mention(
                row.getObject("text_id", UUID.class),
                row.getString("service"),
                row.getLong("position"),
                row.getObject("event_id", UUID.class));
    }

    private static String[] written(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** The salted hashes of these texts. */
    public Map<UUID, String> hashes(Collection<UUID> ids) {
        Map<UUID, String> hashes = new HashMap<>();
        sql.list(
                "select text_id, hash from text_ref where text_id = any(?::uuid[])",
                row -> hashes.put(row.getObject("text_id", UUID.class), row.getString("hash")),
                (Object) written(ids));
        return hashes;
    }

    /** How it is with these texts now. */
    public Map<UUID, Told> told(Collection<UUID> ids) {
        Map<UUID, Told> told = new HashMap<>();
        sql.list(
                "select text_id, content, standing from told_text where text_id = any(?::uuid[])",
                row -> told.put(
                        row.getObject("text_id", UUID.class),
                        new Told(Sql.constant(Standing.class, row.getString("standing")), row.getString("content"))),
                (Object) written(ids));
        return told;
    }

    /** A text that was withdrawn; its own topic may have forgotten that it ever was, so this is told by an event as well. */
    public void withdraw(UUID id) {
        learn(id, null, null);
    }

    /**
     * What a report shows of a text that a query has joined.
     *
     * @param content null where the text cannot be shown
     * @param standing null where no event refers to it
     * @return null where it has not arrived yet
     */
    public static String shown(String content, Standing standing) {
        return switch (standing) {
            case READABLE -> content;
            case WITHDRAWN -> WITHDRAWN;
            case NOT_VERIFIABLE -> NOT_VERIFIABLE;
            case AWAITED -> null;
            case null -> null;
        };
    }
}
