package org.sozialraum.kit.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sozialraum.kit.problem.ProblemException;

/** The decisions that were made under an {@code Idempotency-Key}: the thing's id, or why it was refused. No texts. */
@ApplicationScoped
public class DecisionTable {

    /** A request under a key; of the body only the fingerprint is kept. */
    record Request(
            String youthOffice, String caller, String key, String operation, byte[] fingerprint, JsonNode body) {}

    /** @param same false where it is about another request, and then there is nothing else to be said */
    record Decision(boolean same, UUID thingId, ProblemException refusal) {}

    private final DataSource database;
    private final Clock clock;
    private final RefusalForm refusals;

    DecisionTable(DataSource database, Clock clock, RefusalForm refusals) {
        this.database = database;
        this.clock = clock;
        this.refusals = refusals;
    }

    /** Locks the key until the transaction ends; false when another call holds it. */
    boolean lock(Request request) {
        return with("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", statement -> {
            statement.setString(1, request.youthOffice() + "/" + request.caller() + "/" + request.key());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    Optional<Decision> find(Request request) {
        return with(
                "select body_hmac, thing_id, refusal::text from idempotent_request"
                        + " where youth_office = ? and caller = ? and key = ?",
                statement -> {
                    statement.setString(1, request.youthOffice());
                    statement.setString(2, request.caller());
                    statement.setString(3, request.key());
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? Optional.of(decision(row, request)) : Optional.empty();
                    }
                });
    }

    /** Another body has no part in the refusal that was kept, so that one is not read for it. */
    private Decision decision(ResultSet row, Request request) throws SQLException {
        byte[] fingerprint = row.getBytes(1);
        String refusal = row.getString(3);
        boolean same = MessageDigest.isEqual(fingerprint, request.fingerprint());
        return new Decision(
                same,
                row.getObject(2, UUID.class),
                same && refusal != null ? refusals.read(refusal, request.body()) : null);
    }

    void keep(Request request, UUID thingId) {
        insert(request, thingId, null);
    }

    void keep(Request request, ProblemException refusal) {
        insert(request, null, refusals.written(refusal, request.body()));
    }

    private void insert(Request request, UUID thingId, String refusal) {
        with("""
                insert into idempotent_request (youth_office, caller, key, operation, body_hmac, thing_id, refusal,
                    decided_at)
                values (?, ?, ?, ?, ?, ?, ?::json, ?)
                """, statement -> {
            statement.setString(1, request.youthOffice());
            statement.setString(2, request.caller());
            statement.setString(3, request.key());
            statement.setString(4, request.operation());
            statement.setBytes(5, request.fingerprint());
            statement.setObject(6, thingId);
            statement.setString(7, refusal);
            statement.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
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
