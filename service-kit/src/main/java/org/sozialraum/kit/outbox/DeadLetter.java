package org.sozialraum.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.json.Json;

/** A parked event on its way to the dead-letter topic, whole and with the reason why it was parked. */
record DeadLetter(
        String projection,
        String topicId,
        int partition,
        long offset,
        String youthOffice,
        String headers,
        byte[] value,
        String reason) {

    static List<DeadLetter> unsent(Connection connection, int atMost) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select projection, topic_id, partition, "offset", youth_office, headers::text, value, reason
                from parked_event where not sent order by projection, topic, partition, "offset" limit ?
                """)) {
            statement.setInt(1, atMost);
            try (ResultSet row = statement.executeQuery()) {
                List<DeadLetter> letters = new ArrayList<>();
                while (row.next()) {
                    letters.add(new DeadLetter(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getLong(4),
                            row.getString(5),
                            row.getString(6),
                            row.getBytes(7),
                            row.getString(8)));
                }
                return letters;
            }
        }
    }

    static void markSent(Connection connection, List<DeadLetter> letters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update parked_event set sent = true"
                + " where projection = ? and topic_id = ? and partition = ? and \"offset\" = ?")) {
            for (DeadLetter letter : letters) {
                statement.setString(1, letter.projection());
                statement.setString(2, letter.topicId());
                statement.setInt(3, letter.partition());
                statement.setLong(4, letter.offset());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    ProducerRecord<String, byte[]> record() {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(Topics.deadLetter(projection), youthOffice, value);
        try {
            Json.EVENTS
                    .readValue(headers, new TypeReference<Map<String, String>>() {})
                    .forEach((name, content) -> message.headers().add(name, content.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("parked headers can always be read", defect);
        }
        message.headers().add("parkedreason", reason.getBytes(StandardCharsets.UTF_8));
        return message;
    }
}
