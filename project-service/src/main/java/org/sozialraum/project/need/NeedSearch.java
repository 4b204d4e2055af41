package org.sozialraum.project.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.project.search.WordsIn;

/**
 * Finds needs by their words, and by those of the needs that were merged into them. A text that the caller may not read is
 * never compared with: not even whether it fits is told, or somebody could try words until it does.
 */
@ApplicationScoped
class NeedSearch {

    /** What a list is limited to; null asks for nothing. */
    record Wanted(
            UUID socialSpaceId,
            UUID topicId,
            Voice voice,
            AgeBand ageBand,
            NeedState state,
            Boolean released,
            UUID mergedIntoId,
            String words) {}

    /** How like another need is, from 0 to 100. */
    record Likeness(UUID id, int likeness, boolean sameTopic) {}

    private static final int SUGGESTED = 5;

    private static final String PAGE = """
            select n.id from need n
            where n.id > ? and (?::uuid[] is null or n.social_space_id = any(?))
                and (?::uuid is null or n.social_space_id = ?) and (?::uuid[] is null or n.topic_id = any(?))
                and (?::text is null or n.voice = ?) and (?::text is null or n.age_band = ?)
                and (?::text is null or n.state = ?) and (?::boolean is null or (n.released_on is not null) = ?)
                and n.merged_into_id is not distinct from ?
                and (?::text is null or exists (select from need one where (one.id = n.id or one.merged_into_id = n.id)
                    and (%s or (? or one.released_on is not null) and %s)))
            order by n.id limit ?
            """.formatted(
                    WordsIn.topic("one.topic_id"),
                    WordsIn.texts("one.existing_text_id, one.missing_text_id, one.conditions_text_id"));

    /**
     * The likeness of texts is the greater of two: the share of common trigrams, and the share of common German word stems
     * in the shorter text where there are at least two of them. The same topic alone makes 40. What was merged is compared by
     * itself; the most alike stands for the need that it counts with.
     */
    private static final String SIMILAR = """
            with asked as (select lower(unaccent(?)) as words, to_tsvector('public.sozialraum_german', ?) as stems),
            candidate as (
                select r.id, n.topic_id = any(?) as same_topic,
                    (select lower(unaccent(string_agg(w.content, ' '))) from text w where (? or n.released_on is not null)
                        and w.id in (n.existing_text_id, n.missing_text_id, n.conditions_text_id)) as words
                from need r join need n on n.id = r.id or n.merged_into_id = r.id
                where r.social_space_id = ? and r.state in ('VOICED', 'TAKEN_UP') and r.merged_into_id is null
                    and r.id is distinct from ? and n.id is distinct from ?),
            compared as (
                select c.id, c.same_topic, coalesce(similarity(a.words, c.words), 0) as trigrams,
                    cardinality(array(select unnest(tsvector_to_array(a.stems))
                        intersect select unnest(tsvector_to_array(to_tsvector('public.sozialraum_german', c.words)))))
                        as common,
                    least(length(a.stems), length(to_tsvector('public.sozialraum_german', c.words))) as fewer
                from candidate c cross join asked a),
            scored as (
                select id, same_topic, round(100 * least(1, case when same_topic then 0.4 else 0 end + greatest(trigrams,
                    case when common >= 2 then common::real / fewer else 0 end)))::int as likeness
                from compared)
            select id, max(likeness) as likeness, bool_or(same_topic) from scored where likeness >= 30
            group by id order by likeness desc, id limit ?
            """;

    private final DataSource database;

    NeedSearch(DataSource database) {
        this.database = database;
    }

    /**
     * A page of ids.
     *
     * @param topicIds the topics that mean the one wanted; null asks for none
     * @param ownSpaceIds where the caller is limited to; null where it is not
     * @param readsEverything whether the caller reads what is not released as well
     */
    Page<UUID> page(
            Wanted wanted, List<UUID> topicIds, List<UUID> ownSpaceIds, boolean readsEverything, Paging paging) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            Parameters parameters = new Parameters(statement);
            parameters.add(paging.afterId());
            parameters.addTwice(uuids(connection, ownSpaceIds));
            parameters.addTwice(wanted.socialSpaceId());
            parameters.addTwice(uuids(connection, topicIds));
            parameters.addTwice(name(wanted.voice()));
            parameters.addTwice(name(wanted.ageBand()));
            parameters.addTwice(name(wanted.state()));
            parameters.addTwice(wanted.released());
            parameters.add(wanted.mergedIntoId());
            parameters.addTwice(wanted.words());
            parameters.add(wanted.words());
            parameters.add(readsEverything);
            parameters.addTwice(wanted.words());
            parameters.add(wanted.words());
            parameters.add(paging.toRead());
            List<UUID> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return paging.page(found, id -> id);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The open needs of a space that are most like these words and this topic. */
    List<Likeness> similar(
            UUID socialSpaceId, UUID exceptId, List<UUID> topicIds, String words, boolean readsEverything) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SIMILAR)) {
            Parameters parameters = new Parameters(statement);
            parameters.addTwice(words);
            parameters.add(uuids(connection, topicIds));
            parameters.add(readsEverything);
            parameters.add(socialSpaceId);
            parameters.addTwice(exceptId);
            parameters.add(SUGGESTED);
            List<Likeness> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Likeness(row.getObject(1, UUID.class), row.getInt(2), row.getBoolean(3)));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Array uuids(Connection connection, List<UUID> ids) throws SQLException {
        return ids == null ? null : connection.createArrayOf("uuid", ids.toArray());
    }

    /** Sets the parameters of a statement one after the other. */
    private static final class Parameters {
        private final PreparedStatement statement;
        private int last;

        private Parameters(PreparedStatement statement) {
            this.statement = statement;
        }

        private void add(Object value) throws SQLException {
            if (value instanceof Array array) {
                statement.setArray(++last, array);
            } else {
                statement.setObject(++last, value);
            }
        }

        private void addTwice(Object value) throws SQLException {
            add(value);
            add(value);
        }
    }
}
