package org.sozialraum.kit.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.sozialraum.kit.projection.Beside.Lag;

/** Asks for rebuilds and says what became of them; {@link Rebuilder} does the work. */
@ApplicationScoped
public class Rebuilds {

    private final DataSource database;
    private final Clock clock;

    Rebuilds(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Asks for one; a process of the service begins it within a second.
     *
     * @param actor who asks
     * @return false where one is running already, and nothing was changed
     */
    @Transactional
    public boolean request(String projection, String actor) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into projection_rebuild as last
                            (projection, state, requested_at, requested_by, positions, applied)
                        values (?, 'RUNNING', ?, ?, 0, 0)
                        on conflict (projection) do update set state = excluded.state,
                            requested_at = excluded.requested_at, requested_by = excluded.requested_by, ended_at = null,
                            positions = 0, applied = 0, remaining_seconds = null, changed_rows = null, reason = null
                        where last.state <> 'RUNNING'
                        """)) {
            statement.setString(1, projection);
            statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setString(3, actor);
            return statement.executeUpdate() == 1;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The last one; empty where there never was one. */
    @Transactional
    public Optional<Rebuild> of(String projection) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select state, applied, positions, remaining_seconds, changed_rows, reason, requested_at, ended_at
                        from projection_rebuild where projection = ?
                        """)) {
            statement.setString(1, projection);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static boolean isRunning(Connection connection, String projection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select 1 from public.projection_rebuild where projection = ? and state = 'RUNNING'")) {
            statement.setString(1, projection);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** @param remainingSeconds null while unknown */
    static void noteProgress(Connection owner, String projection, Lag lag, Long remainingSeconds) throws SQLException {
        note(
                owner,
                "applied = ?, positions = ?, remaining_seconds = ?",
                projection,
                lag.applied(),
                lag.positions(),
                remainingSeconds);
    }

    static void noteDone(Connection owner, String projection, Lag lag, long changedRows, Instant at)
            throws SQLException {
        note(
                owner,
                "state = 'DONE', applied = ?, positions = ?, remaining_seconds = null, changed_rows = ?, ended_at = ?",
                projection,
                lag.applied(),
                lag.positions(),
                changedRows,
                at.atOffset(ZoneOffset.UTC));
    }

    static void noteFailed(Connection owner, String projection, String reason, Instant at) throws SQLException {
        note(
                owner,
                "state = 'FAILED', remaining_seconds = null, reason = ?, ended_at = ?",
                projection,
                reason,
                at.atOffset(ZoneOffset.UTC));
    }

    private static void note(Connection owner, String what, String projection, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(
                "update public.projection_rebuild set " + what + " where projection = ? and state = 'RUNNING'")) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, Types.BIGINT);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.setString(values.length + 1, projection);
            statement.executeUpdate();
        }
    }

    private static Rebuild read(ResultSet row) throws SQLException {
        Rebuild.State state = Rebuild.State.valueOf(row.getString("state"));
        long applied = row.getLong("applied");
        long positions = row.getLong("positions");
        return new Rebuild(
                state,
                Rebuild.percent(state, applied, positions),
                applied,
                positions,
                row.getObject("remaining_seconds", Long.class),
                row.getObject("changed_rows", Long.class),
                row.getString("reason"),
                instant(row, "requested_at"),
                instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
