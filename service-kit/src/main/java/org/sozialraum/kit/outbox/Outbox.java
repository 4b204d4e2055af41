package org.sozialraum.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.sozialraum.contract.DomainEvent;
import org.sozialraum.contract.EventTypes;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.tenant.Work;

/**
 * Tells the other services what was decided: the event is written in the transaction of the decision itself, so there is
 * never one without the other. The {@link Publisher} sends it afterwards.
 *
 * <p>Guaranteed: the events of a subject are numbered 1, 2, 3 … without a gap, in the order of their transactions. Not
 * guaranteed: any order between subjects, and that an event is sent once only; readers know a repetition by its id.
 */
@ApplicationScoped
public class Outbox {

    /**
     * One statement: the subject's next number is drawn, which locks its counter, and the event is stored under it. What the
     * event's row draws for itself is drawn after that lock, as each row of the first part is read.
     */
    private static final String STORE = """
            with drawn as (
                insert into subject_counter as counter (youth_office, subject, last_sequence) values (?, ?, 1)
                on conflict (youth_office, subject) do update set last_sequence = counter.last_sequence + 1
                returning last_sequence, counter.youth_office, counter.subject
            )
            insert into event (id, youth_office, subject, sequence, type, data, occurred_at, actor, causation_id,
                correlation_id)
            select ?::uuid, youth_office, subject, last_sequence, ?, ?::json, ?::timestamptz, ?, ?::uuid, ? from drawn
            """;

    private final DataSource database;
    private final CurrentWork work;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final WakeUp wakeUp;

    public Outbox(
            DataSource database,
            CurrentWork work,
            Clock clock,
            TransactionSynchronizationRegistry transaction,
            WakeUp wakeUp) {
        this.database = database;
        this.work = work;
        this.clock = clock;
        this.transaction = transaction;
        this.wakeUp = wakeUp;
    }

    /**
     * Adds the event to the transaction that is under way. The subject's counter stays locked until its end: take the
     * locks of the aggregate before.
     *
     * @return the event's id
     */
    public UUID append(DomainEvent event) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        append(id, event);
        return id;
    }

    /** As {@link #append(DomainEvent)}, for an event whose id a journal entry has to name. */
    public void append(UUID id, DomainEvent event) {
        appendAll(Map.of(id, event));
    }

    /** As {@link #append(UUID, DomainEvent)} for many events, which are sent to the database together, in the map's order. */
    public void appendAll(Map<UUID, ? extends DomainEvent> events) {
        Work now = work.get();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STORE)) {
            for (Map.Entry<UUID, ? extends DomainEvent> event : events.entrySet()) {
                fill(statement, event.getKey(), now, event.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException fault) {
            throw new OutboxFault(fault);
        }
        wakeUpAfterCommit();
    }

    private void fill(PreparedStatement statement, UUID id, Work now, DomainEvent event) throws SQLException {
        statement.setString(1, now.youthOffice());
        statement.setString(2, event.subject().toString());
        statement.setObject(3, id);
        statement.setString(4, EventTypes.nameOf(event));
        statement.setString(5, written(event));
        statement.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
        statement.setString(7, now.actor());
        statement.setObject(8, now.causationId());
        statement.setString(9, now.correlationId());
    }

    private static String written(DomainEvent event) {
        try {
            return Json.EVENTS.writeValueAsString(event);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("an event can always be written", defect);
        }
    }

    private void wakeUpAfterCommit() {
        if (transaction.getResource(WakeUp.class) != null) {
            return;
        }
        transaction.putResource(WakeUp.class, wakeUp);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only what is committed can be sent.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wakeUp.now();
                }
            }
        });
    }

    /** The database failed while an event was written; the transaction cannot go on. */
    static final class OutboxFault extends RuntimeException {
        OutboxFault(SQLException cause) {
            super(cause);
        }
    }
}
