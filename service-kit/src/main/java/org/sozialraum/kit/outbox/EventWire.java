package org.sozialraum.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sozialraum.contract.EventTypes;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.outbox.OutboxTable.Outgoing;
import org.sozialraum.kit.outbox.OutboxTable.OutgoingText;

/** The form of events and texts in the log: an event is a CloudEvent 1.0 in Kafka's binary mode. */
final class EventWire {

    private EventWire() {}

    static ProducerRecord<String, byte[]> record(String topic, String service, Outgoing event) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.id().toString())
                .withSource(URI.create("/" + service))
                .withType(event.type())
                .withSubject(event.subject())
                .withTime(event.occurredAt())
                .withData(
                        "application/json",
                        EventTypes.schemaIdOf(event.type()),
                        event.data().getBytes(StandardCharsets.UTF_8))
                .withExtension("sequence", Long.toString(event.sequence()))
                .withExtension("position", Long.toString(event.position()))
                .withExtension("youthoffice", event.youthOffice())
                .withExtension("actor", event.actor());
        if (event.causationId() != null) {
            builder.withExtension("causationid", event.causationId().toString());
        }
        if (event.correlationId() != null) {
            builder.withExtension("correlationid", event.correlationId());
        }
        CloudEvent cloudEvent = builder.build();
        return KafkaMessageFactory.<String>createWriter(topic, event.youthOffice())
                .writeBinary(cloudEvent);
    }

    /** A text under its own id; the office stands in a header, so that it is known of a withdrawal as well. */
    static ProducerRecord<String, byte[]> record(OutgoingText text) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(Topics.TEXT, text.id().toString(), text.content() == null ? null : valueOf(text));
        message.headers().add("ce_youthoffice", text.youthOffice().getBytes(StandardCharsets.UTF_8));
        return message;
    }

    private static byte[] valueOf(OutgoingText text) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("id", text.id());
        value.put("youthOffice", text.youthOffice());
        value.put("text", text.content());
        value.put("salt", text.salt());
        try {
            return Json.EVENTS.writeValueAsBytes(value);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("a text can always be written", defect);
        }
    }
}
