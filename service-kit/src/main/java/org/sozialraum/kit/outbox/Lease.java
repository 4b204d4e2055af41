package org.sozialraum.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The right to publish for a service, held by one process at a time. Each new holder has a higher epoch, and whatever a
 * holder writes, it writes only while the epoch is still its own.
 */
final class Lease {

    /** Long enough for a slow broker, short enough that another process soon goes on after a crash. */
    static final Duration TERM = Duration.ofSeconds(10);

    private final UUID holder;

    Lease(UUID holder) {
        this.holder = holder;
    }

    /** Takes the lease if it is free, lapsed or one's own; the new epoch, or empty when another process holds it. */
    OptionalLong take(Connection connection) throws SQLException {
        return epoch(connection, """
                update publisher_lease
                set epoch = epoch + 1, holder = ?, expires_at = clock_timestamp() + make_interval(secs => ?)
                where expires_at < clock_timestamp() or holder = ?
                returning epoch
                """, statement -> {
            statement.setObject(1, holder);
            statement.setDouble(2, TERM.toSeconds());
            statement.setObject(3, holder);
        });
    }

    /** Keeps the lease for another term; false when it has gone to another process. */
    boolean renew(Connection connection, long epoch) throws SQLException {
        return epoch(connection, """
                        update publisher_lease set expires_at = clock_timestamp() + make_interval(secs => ?)
                        where epoch = ? and holder = ?
                        returning epoch
                        """, statement -> {
                    statement.setDouble(1, TERM.toSeconds());
                    statement.setLong(2, epoch);
                    statement.setObject(3, holder);
                })
                .isPresent();
    }

    /** Gives the lease back, so that another process need not wait for its end. */
    void release(Connection connection, long epoch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update publisher_lease set expires_at = '-infinity' where epoch = ? and holder = ?")) {
            statement.setLong(1, epoch);
            statement.setObject(2, holder);
            statement.executeUpdate();
        }
    }

    private static OptionalLong epoch(Connection connection, String sql, Parameters parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }
}
