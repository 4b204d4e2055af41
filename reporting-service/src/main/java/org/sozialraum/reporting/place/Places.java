package org.sozialraum.reporting.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent.SocialSpaceChanged;
import org.sozialraum.contract.ProjectEvent.SocialSpaceRegistered;
import org.sozialraum.contract.ProjectEvent.YouthOfficeRegistered;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.sql.Sql;

/** The youth office and its social spaces, as far as events have told of them. */
@ApplicationScoped
public class Places {

    private final Sql sql;

    public Places(Sql sql) {
        this.sql = sql;
    }

    /**
     * Sozialraum.
     *
     * @param key null as long as only a budget line has named the space
     * @param name null likewise
     */
    public record SocialSpace(UUID id, String key, String name) {}

    public void learn(YouthOfficeRegistered event) {
        sql.change(
                "insert into office (name) values (?) on conflict (youth_office) do update set name = excluded.name",
                event.name());
    }

    public void learn(SocialSpaceRegistered event) {
        sql.change("""
                insert into social_space (social_space_id, key, name, population, since) values (?, ?, ?, ?, ?)
                on conflict (youth_office, social_space_id) do update set key = excluded.key, name = excluded.name,
                    population = excluded.population, since = excluded.since
                """, event.socialSpaceId(), event.key(), event.name(), event.population(), event.since());
    }

    public void learn(SocialSpaceChanged event) {
        sql.change(
                "update social_space set name = ?, population = ?, until = coalesce(?, until) where social_space_id = ?",
                event.name(),
                event.population(),
                event.until(),
                event.socialSpaceId());
    }

    /** Keeps a place for a space that another topic named before its own events have arrived. */
    public void mention(UUID socialSpaceId) {
        sql.change("insert into social_space (social_space_id) values (?) on conflict do nothing", socialSpaceId);
    }

    public Optional<String> officeName() {
        return sql.list("select name from office", row -> row.getString("name")).stream()
                .findFirst();
    }

    /** By name; those that have none yet come last. */
    public List<SocialSpace> all() {
        return sql.list(
                "select social_space_id, key, name from social_space order by name, social_space_id", Places::read);
    }

    /**
     * Those that a report tells, in the same order: there on some day of the year, or not known since when; and whatever
     * something counts of in the year or in one of the years before that stand beside it, so that the parts add up to the whole.
     */
    public List<SocialSpace> of(int year) {
        return sql.list("""
                select s.social_space_id, s.key, s.name from social_space s
                where s.since is null
                    or s.since <= make_date(?, 12, 31) and coalesce(s.until, 'infinity') >= make_date(?, 1, 1)
                    or exists (
                        select 1 from generate_series(?, ?) as told(year)
                        join figure_entry e on (e.year is null or e.year = told.year)
                            and (e.since is null or e.since <= make_date(told.year, 12, 31))
                        where e.social_space_id = s.social_space_id
                        group by told.year, e.quantity, e.subject_id, e.project_id, e.label having sum(e.adds) <> 0)
                order by s.name, s.social_space_id
                """, Places::read, year, year, year - FigureEntries.YEARS_BEFORE, year);
    }

    private static SocialSpace read(ResultSet row) throws SQLException {
        return new SocialSpace(
                row.getObject("social_space_id", UUID.class), row.getString("key"), row.getString("name"));
    }
}
