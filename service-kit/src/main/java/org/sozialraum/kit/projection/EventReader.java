package org.sozialraum.kit.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.sozialraum.contract.DomainEvent;
import org.sozialraum.contract.EventTypes;
import org.sozialraum.contract.Subject;
import org.sozialraum.kit.json.Json;

/** Reads the records of the log in two steps: the envelope, which tells whose it is, and then what it says. */
final class EventReader {

    /** An event's envelope; its data is not read yet. */
    record Envelope(
            UUID id,
            String service,
            String type,
            Subject subject,
            long sequence,
            long position,
            String youthOffice,
            Instant time,
            String actor,
            String correlationId) {}

    /** A text's record; without content it is a withdrawal, and has no salt. */
    record TextRecord(UUID id, String youthOffice, String salt, String content) {}

    /** The record has no envelope that could be read, so it is not known whose it is. */
    static final class Unreadable extends Exception {
        Unreadable(String why) {
            super(why, null, false, false);
        }
    }

    /** The data is of a kind, or has a form, that this version of the service does not understand. */
    static final class NotUnderstood extends RuntimeException {
        NotUnderstood(String why) {
            super(why, null, false, false);
        }
    }

    private EventReader() {}

    static Envelope envelope(ConsumerRecord<String, byte[]> message) throws Unreadable {
        Map<String, String> headers = headers(message);
        try {
            Envelope envelope = new Envelope(
                    UUID.fromString(required(headers, "ce_id")),
                    required(headers, "ce_source").substring(1),
                    required(headers, "ce_type"),
                    Subject.parse(required(headers, "ce_subject")),
                    Long.parseLong(required(headers, "ce_sequence")),
                    Long.parseLong(required(headers, "ce_position")),
                    required(headers, "ce_youthoffice"),
                    OffsetDateTime.parse(required(headers, "ce_time")).toInstant(),
                    required(headers, "ce_actor"),
                    headers.get("ce_correlationid"));
            if (!envelope.youthOffice().equals(message.key())) {
                throw new Unreadable("the key names another youth office than the envelope");
            }
            if (message.value() == null) {
                throw new Unreadable("no data");
            }
            if (headers.values().stream().anyMatch(content -> content.indexOf('\0') >= 0)) {
                throw new Unreadable("a NUL in the envelope");
            }
            return envelope;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException wrongForm) {
            throw new Unreadable(wrongForm.getMessage());
        }
    }

    static LogEvent event(Envelope envelope, byte[] value) {
        Class<? extends DomainEvent> type = EventTypes.classOf(envelope.type())
                .orElseThrow(() -> new NotUnderstood("unknown type " + envelope.type()));
        DomainEvent data;
        try {
            data = Json.EVENTS.readValue(value, type);
        } catch (IOException wrongForm) {
            throw new NotUnderstood("data is not of the form of " + envelope.type());
        }
        if (data == null || !data.subject().equals(envelope.subject())) {
            throw new NotUnderstood("data is not about the envelope's subject");
        }
        return new LogEvent(
                envelope.id(),
                envelope.service(),
                envelope.subject(),
                envelope.sequence(),
                envelope.position(),
                envelope.youthOffice(),
                envelope.time(),
                envelope.actor(),
                envelope.correlationId(),
                data);
    }

    static TextRecord text(ConsumerRecord<String, byte[]> message) throws Unreadable {
        try {
            UUID id = UUID.fromString(String.valueOf(message.key()));
            String youthOffice = required(headers(message), "ce_youthoffice");
            if (message.value() == null) {
                return new TextRecord(id, youthOffice, null, null);
            }
            JsonNode value = Json.EVENTS.readTree(message.value());
            if (!value.path("text").isTextual()) {
                throw new Unreadable("a text without content");
            }
            if (!value.path("youthOffice").asText(youthOffice).equals(youthOffice)) {
                throw new Unreadable("the text is another youth office's than the envelope says");
            }
            return new TextRecord(
                    id,
                    youthOffice,
                    value.path("salt").asText(""),
                    value.path("text").textValue());
        } catch (IOException | IllegalArgumentException wrongForm) {
            throw new Unreadable("not a text record");
        }
    }

    static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    static String headersAsJson(ConsumerRecord<String, byte[]> message) {
        try {
            return Json.EVENTS.writeValueAsString(headers(message));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("headers can always be written", defect);
        }
    }

    static Map<String, String> headersFromJson(String headers) {
        try {
            return Json.EVENTS.readValue(headers, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("headers that were written can be read", defect);
        }
    }

    private static String required(Map<String, String> headers, String name) throws Unreadable {
        String value = headers.get(name);
        if (value == null || value.isEmpty()) {
            throw new Unreadable("the envelope has no " + name);
        }
        return value;
    }
}
