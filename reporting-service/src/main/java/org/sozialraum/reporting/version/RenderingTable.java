package org.sozialraum.reporting.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.reporting.sql.Sql;

/** The renderings that were made; the table lets nobody make one again. */
@ApplicationScoped
public class RenderingTable {

    private final Sql sql;

    RenderingTable(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    Optional<Rendering> find(int year, int version, RenderingForm form) {
        return sql
                .list(
                        "select content from report_rendering where year = ? and version = ? and form = ? and content is not null",
                        row -> new Rendering(row.getBytes("content")),
                        year,
                        version,
                        form)
                .stream()
                .findFirst();
    }

    /**
     * Keeps what was made, unless somebody was faster or a text was withdrawn meanwhile.
     *
     * @param texts what it tells in somebody's words
     * @return what is kept now; empty where it told a text that is withdrawn
     */
    @Transactional
    Optional<Rendering> keep(int year, int version, RenderingForm form, Rendering made, Collection<UUID> texts) {
        String[] ids = texts.stream().map(UUID::toString).toArray(String[]::new);
        // Whoever withdraws one of them waits until this is kept, and finds it then.
        List<UUID> there = sql.list(
                "select text_id from shared_text where text_id = any(?::uuid[]) and not withdrawn order by text_id for share",
                row -> row.getObject("text_id", UUID.class),
                (Object) ids);
        if (there.size() < ids.length) {
            return Optional.empty();
        }
        sql.change("""
                insert into report_rendering (year, version, form, edition, content, sha512, texts)
                select ?, ?, ?, count(*) + 1, ?, ?, ?::uuid[]
                from report_rendering where year = ? and version = ? and form = ?
                on conflict do nothing
                """, year, version, form, made.content(), made.sha512(), ids, year, version, form);
        return find(year, version, form);
    }
}
