package org.sozialraum.project.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.project.search.WordsIn;

/** Finds offers by what somebody looks for. */
@ApplicationScoped
class OfferSearch {

    /** What a list is limited to; null asks for nothing. */
    record Wanted(
            UUID socialSpaceId,
            UUID topicId,
            UUID organisationId,
            UUID projectId,
            AgeBand ageBand,
            DayOfWeek weekday,
            Boolean lowThreshold,
            OfferState state,
            Boolean dueForConfirmation,
            String words) {}

    /** After this many years without a word somebody is asked whether the offer is still there. */
    private static final int YEARS_UNTIL_ASKED = 1;

    private static final String DUE = "(o.ended_on is null and o.confirmed_on < ?)";

    private static final String BY_WORDS = "(%s or %s)"
            .formatted(
                    WordsIn.texts("o.title_text_id, o.description_text_id, o.place_text_id"),
                    WordsIn.topic("o.topic_id"));

    private final DataSource database;
    private final Clock clock;

    OfferSearch(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A page of ids.
     *
     * @param topicIds the topics that mean the one wanted; null asks for none
     */
    Page<UUID> page(Wanted wanted, List<UUID> topicIds, Paging paging) {
        Question question = question(wanted, topicIds).and("o.id > ?", paging.afterId());
        return paging.page(found(question, paging.toRead()), id -> id);
    }

    /** The ids of all of them. */
    List<UUID> all(Wanted wanted, List<UUID> topicIds) {
        return found(question(wanted, topicIds), Integer.MAX_VALUE);
    }

    private Question question(Wanted wanted, List<UUID> topicIds) {
        String words = wanted.words();
        Boolean due = wanted.dueForConfirmation();
        LocalDate before = LocalDate.now(clock).minusYears(YEARS_UNTIL_ASKED);
        Question question = new Question()
                .andIf(wanted.socialSpaceId(), "o.social_space_id = ?")
                .andIf(wanted.organisationId(), "o.organisation_id = ?")
                .andIf(wanted.projectId(), "o.project_id = ?")
                .andIf(topicIds == null ? null : topicIds.toArray(UUID[]::new), "o.topic_id = any(?)")
                .andIf(name(wanted.ageBand()), "(o.age_bands && array[?, 'ALL_AGES']::text[])")
                .andIf(
                        name(wanted.weekday()),
                        "exists (select from offer_time t where t.offer_id = o.id and t.weekday = ?)")
                .andIf(wanted.lowThreshold(), "o.low_threshold = ?")
                .andIf(wanted.state() == null ? null : wanted.state() == OfferState.OPEN, "(o.ended_on is null) = ?")
                .andIf(due == null ? null : before, Boolean.FALSE.equals(due) ? "not " + DUE : DUE);
        return words == null ? question : question.and(BY_WORDS, words, words, words, words, words);
    }

    private List<UUID> found(Question question, int limit) {
        question.values.add(limit);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select o.id from offer o where true" + question.conditions + " order by o.id limit ?")) {
            for (int i = 0; i < question.values.size(); i++) {
                Object value = question.values.get(i);
                statement.setObject(i + 1, value instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : value);
            }
            List<UUID> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
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

    /** Conditions, written here, and the values in them, which are a caller's. */
    private static final class Question {
        private final StringBuilder conditions = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        private Question and(String condition, Object... its) {
            conditions.append(" and ").append(condition);
            values.addAll(List.of(its));
            return this;
        }

        private Question andIf(Object value, String condition) {
            return value == null ? this : and(condition, new Object[] {value});
        }
    }
}
