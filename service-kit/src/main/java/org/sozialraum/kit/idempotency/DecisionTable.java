package org.sozialraum.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemCatalogue;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.problem.ProblemType;

/** The decisions that were made under an {@code Idempotency-Key}: the thing's id, or why it was refused. No texts. */
@ApplicationScoped
public class DecisionTable {

    record Request(String youthOffice, String caller, String key, String operation, byte[] fingerprint) {}

    record Decision(byte[] fingerprint, UUID thingId, ProblemException refusal) {}

    private final DataSource database;
    private final Clock clock;
    private final Instance<ProblemCatalogue> catalogues;

    DecisionTable(DataSource database, Clock clock, Instance<ProblemCatalogue> catalogues) {
        this.database = database;
        this.clock = clock;
        this.catalogues = catalogues;
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
                        return row.next()
                                ? Optional.of(new Decision(
                                        row.getBytes(1), row.getObject(2, UUID.class), refusal(row.getString(3))))
                                : Optional.empty();
                    }
                });
    }

    void keep(Request request, UUID thingId) {
        insert(request, thingId, null);
    }

    void keep(Request request, ProblemException refusal) {
        insert(request, null, written(refusal));
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

    private static String written(ProblemException refusal) {
        ObjectNode json = Json.EVENTS.createObjectNode();
        json.put("code", refusal.type().code());
        ArrayNode values = json.putArray("values");
        for (Object value : refusal.values()) {
            if (value instanceof Money money) {
                values.addObject().put("euro", money.toString());
            } else {
                values.add(String.valueOf(value));
            }
        }
        ArrayNode errors = json.putArray("errors");
        refusal.errors()
                .forEach(error -> errors.addObject()
                        .put("pointer", error.pointer())
                        .put("german", error.detail().german())
                        .put("english", error.detail().english()));
        return json.toString();
    }

    private ProblemException refusal(String written) {
        if (written == null) {
            return null;
        }
        try {
            JsonNode json = Json.EVENTS.readTree(written);
            String code = json.path("code").asText();
            ProblemType type = catalogues.stream()
                    .flatMap(catalogue -> catalogue.types().stream())
                    .filter(candidate -> candidate.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no problem type " + code));
            List<Object> values = new ArrayList<>();
            json.path("values")
                    .forEach(value -> values.add(
                            value.isObject() ? Money.of(value.path("euro").asText()) : value.asText()));
            List<FieldError> errors = new ArrayList<>();
            json.path("errors")
                    .forEach(error -> errors.add(new FieldError(
                            error.path("pointer").asText(),
                            error.path("german").asText(),
                            error.path("english").asText())));
            return ProblemException.ofFields(type, errors, values.toArray());
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("a kept refusal can always be read", defect);
        }
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
