package org.sozialraum.kit.test;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sozialraum.contract.DomainEvent;
import org.sozialraum.contract.EventTypes;
import org.sozialraum.kit.json.Json;

/**
 * Writes events of another service into the real log, as that service would; with the numbers it gives out it can also
 * repeat, leave out and contradict.
 */
public final class ForeignService implements AutoCloseable {

    private final String name;
    private final String topic;
    private final String youthOffice;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Long> sequences = new HashMap<>();
    private long position;

    public ForeignService(String name, String topic, String youthOffice) {
        this.name = name;
        this.topic = topic;
        this.youthOffice = youthOffice;
        this.producer = new KafkaProducer<>(RealParts.kafka(), new StringSerializer(), new ByteArraySerializer());
    }

    /** The next event of its subject. */
    public ProducerRecord<String, byte[]> publish(DomainEvent event) {
        long sequence = sequences.merge(event.subject().toString(), 1L, Long::sum);
        return send(record(UuidCreator.getTimeOrderedEpoch(), event, sequence));
    }

    /** The form of an event under an id and number of the test's choice. */
    public ProducerRecord<String, byte[]> record(UUID id, DomainEvent event, long sequence) {
        try {
            ProducerRecord<String, byte[]> message =
                    new ProducerRecord<>(topic, youthOffice, Json.EVENTS.writeValueAsBytes(event));
            header(message, "ce_specversion", "1.0");
            header(message, "ce_id", id.toString());
            header(message, "ce_source", "/" + name);
            header(message, "ce_type", EventTypes.nameOf(event));
            header(message, "ce_subject", event.subject().toString());
            header(message, "ce_time", Instant.now().toString());
            header(message, "ce_sequence", Long.toString(sequence));
            header(message, "ce_position", Long.toString(++position));
            header(message, "ce_youthoffice", youthOffice);
            header(message, "ce_actor", "somebody");
            header(message, "content-type", "application/json");
            return message;
        } catch (com.fasterxml.jackson.core.JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    /** Puts the record into the log, and returns when the broker has it. */
    public ProducerRecord<String, byte[]> send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get(20, TimeUnit.SECONDS);
            return message;
        } catch (ExecutionException | TimeoutException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    public static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().remove(name);
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
