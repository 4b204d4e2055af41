package org.sozialraum.kit.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;

/**
 * Withdraws texts. The words and the salt go from the table at once, and with the next batch of the publisher from the
 * compacted topic: the record without a value that it sends is what every reader forgets the text by. An event says so as
 * well, for readers that come later than the compaction.
 */
@ApplicationScoped
public class TextWithdrawals {

    private static final int FEWEST_CHARACTERS = 3;
    private static final String COLUMNS =
            "select id, case when not confidential then content end, shared, written_at, withdrawn_at from text";

    private final DataSource database;
    private final Outbox outbox;
    private final Instance<WithdrawalEvents> events;
    private final ActDay days;
    private final Clock clock;

    TextWithdrawals(DataSource database, Outbox outbox, Instance<WithdrawalEvents> events, ActDay days, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.events = events;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Withdraws a text for good.
     *
     * @throws NotFoundException where the office has no such text
     * @throws ProblemException 409 where it is withdrawn already, or is not to be
     */
    @Transactional
    UUID withdraw(UUID id, LocalDate on) {
        LocalDate day = days.of(on);
        view(id);
        events.get().requireWithdrawable(id);
        int withdrawn = with(
                "update text set content = null, salt = null, withdrawn_at = ?, sent = false"
                        + " where id = ? and withdrawn_at is null",
                statement -> {
                    statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                    statement.setObject(2, id);
                    return statement.executeUpdate();
                });
        if (withdrawn == 0) {
            throw ProblemException.of(GeneralProblems.TEXT_WITHDRAWN);
        }
        outbox.append(events.get().withdrawn(id, day));
        return id;
    }

    @Transactional
    TextResource.View view(UUID id) {
        List<TextResource.View> found = with(COLUMNS + " where id = ?", statement -> {
            statement.setObject(1, id);
            return read(statement);
        });
        return found.stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /**
     * @throws ProblemException 400 for fewer than three characters, which would be contained almost everywhere
     */
    @Transactional
    Page<TextResource.View> list(String contains, Paging paging) {
        if (contains != null && (contains.strip().length() < FEWEST_CHARACTERS || contains.length() > 200)) {
            throw ProblemException.ofFields(
                    GeneralProblems.INVALID_REQUEST,
                    List.of(new FieldError(
                            "contains", "muss 3 bis 200 Zeichen haben", "must have 3 to 200 characters")));
        }
        List<TextResource.View> found = with(
                COLUMNS
                        + " where not confidential and id > ? and (?::text is null or strpos(lower(content), lower(?)) > 0)"
                        + " order by id limit ?",
                statement -> {
                    statement.setObject(1, paging.afterId());
                    statement.setString(2, contains);
                    statement.setString(3, contains);
                    statement.setInt(4, paging.toRead());
                    return read(statement);
                });
        return paging.page(found, TextResource.View::id);
    }

    private static List<TextResource.View> read(PreparedStatement statement) throws SQLException {
        List<TextResource.View> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new TextResource.View(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getBoolean(3),
                        instant(row, 4),
                        instant(row, 5)));
            }
        }
        return found;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private <T> T with(String sql, Step<T> step) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return step.on(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private interface Step<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
