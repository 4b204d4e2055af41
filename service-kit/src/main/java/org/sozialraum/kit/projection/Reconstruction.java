package org.sozialraum.kit.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.sozialraum.contract.DomainEvent;
import org.sozialraum.contract.EventTypes;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.outbox.TopicIds;
import org.sozialraum.kit.projection.Applier.Position;
import org.sozialraum.kit.projection.EventReader.NotUnderstood;
import org.sozialraum.kit.projection.EventReader.TextRecord;
import org.sozialraum.kit.projection.EventReader.Unreadable;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.tenant.Place;
import org.sozialraum.kit.tenant.Transactions;
import org.sozialraum.kit.tenant.Work;
import org.sozialraum.kit.text.Texts;

/**
 * Makes of the log what a projection made of it up to some time: one youth office's events up to given publication numbers, in
 * tables that are empty before. Texts take no effect there; which ones the log has now is told.
 */
public final class Reconstruction {

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final Projection projection;
    private final Place place;
    private final DataSource database;
    private final Transactions transactions;
    private final Map<String, Object> kafka;
    private final Applier applier;

    /** @param place where the empty tables are */
    public Reconstruction(
            Projection projection,
            Place place,
            DataSource database,
            Transactions transactions,
            Map<String, Object> kafka,
            Clock clock) {
        this.projection = projection;
        this.place = place;
        this.database = database;
        this.transactions = transactions;
        this.kafka = kafka;
        this.applier = new Applier(projection, place, database, transactions, clock, () -> {});
    }

    /**
     * An event that could not be applied, or a gap in the publication numbers, whose events the log lacks.
     *
     * @param position its publication number; the first one of a gap
     * @param eventId null where its envelope cannot be read, and of a gap
     * @param missingUpTo the last number of a gap; null where the log has the event
     */
    public record Unapplied(
            String service,
            long position,
            @MayBeMissing UUID eventId,
            @MayBeMissing Long missingUpTo,
            String reason) {}

    /**
     * Events of a kind that are looked at in passing, whatever their publication numbers; nothing is applied for it.
     *
     * @param topic of the projection's
     * @param sees each of the youth office, as they are in the topic; one that cannot be read is as good as none
     */
    public record Watch(String topic, Class<? extends DomainEvent> kind, Consumer<LogEvent> sees) {

        private void look(ConsumerRecord<String, byte[]> message, Map<String, String> headers, String youthOffice) {
            boolean isOfKind = EventTypes.classOf(headers.getOrDefault("ce_type", ""))
                    .filter(kind::isAssignableFrom)
                    .isPresent();
            if (isOfKind && youthOffice.equals(headers.get("ce_youthoffice"))) {
                try {
                    sees.accept(EventReader.event(EventReader.envelope(message), message.value()));
                } catch (Unreadable | NotUnderstood none) {
                    return;
                }
            }
        }
    }

    /**
     * A text of the youth office as the log has it; the last record of an id counts.
     *
     * @param hash which events that mean this very text carry; null for a withdrawal
     */
    public record SeenText(UUID id, String hash) {

        /** One that cannot be read has a hash that no event carries. */
        private static SeenText of(UUID id, ConsumerRecord<String, byte[]> message) {
            try {
                TextRecord text = EventReader.text(message);
                return new SeenText(id, text.content() == null ? null : Texts.hash(text.salt(), text.content()));
            } catch (Unreadable none) {
                return new SeenText(id, "");
            }
        }
    }

    /** It takes longer than it may, or the log is longer than can be checked. */
    public static final class TooLong extends RuntimeException {
        TooLong() {
            super(null, null, false, false);
        }
    }

    /**
     * Reads the log from its start.
     *
     * @param upTo by service the last publication number that counts; of a service that is missing nothing does
     * @param watch what is looked at beyond them
     * @param texts is told of every text, whenever it was written
     * @return what could not be applied, with the numbers that the log lacks
     * @throws TooLong after the time allowed, and where a number is beyond what can be checked
     */
    public List<Unapplied> read(
            String youthOffice, Map<String, Long> upTo, Duration atMost, Watch watch, Consumer<SeenText> texts) {
        long until = System.nanoTime() + atMost.toNanos();
        List<Unapplied> unapplied = new ArrayList<>();
        PublicationNumbers numbers = new PublicationNumbers(upTo);
        try (TopicIds ids = new TopicIds(kafka)) {
            for (String topic : projection.topics()) {
                String topicId = ids.of(List.of(topic)).get(topic);
                Map<TopicPartition, Position> positions = new HashMap<>();
                WholeTopic.read(kafka, topic, (partition, records) -> {
                    if (System.nanoTime() > until) {
                        throw new TooLong();
                    }
                    if (topic.equals(Topics.TEXT)) {
                        records.forEach(message -> look(message, youthOffice, texts));
                        return;
                    }
                    List<ConsumerRecord<String, byte[]>> its = new ArrayList<>();
                    for (ConsumerRecord<String, byte[]> message : records) {
                        Map<String, String> headers = EventReader.headers(message);
                        numbers.see(headers);
                        if (topic.equals(watch.topic())) {
                            watch.look(message, headers, youthOffice);
                        }
                        if (counts(headers, youthOffice, upTo) && isReadable(message, headers, unapplied)) {
                            its.add(message);
                        }
                    }
                    for (List<ConsumerRecord<String, byte[]>> batch : applier.batches(its)) {
                        Position from = positions.computeIfAbsent(partition, it -> applier.position(it, topicId));
                        positions.put(partition, apply(partition, from, batch));
                    }
                });
            }
        }
        unapplied.addAll(numbers.missing());
        unapplied.addAll(parked(youthOffice));
        return unapplied;
    }

    private static void look(ConsumerRecord<String, byte[]> message, String youthOffice, Consumer<SeenText> texts) {
        if (youthOffice.equals(EventReader.headers(message).get("ce_youthoffice"))) {
            UUID id;
            try {
                id = UUID.fromString(String.valueOf(message.key()));
            } catch (IllegalArgumentException nobodysText) {
                return;
            }
            texts.accept(SeenText.of(id, message));
        }
    }

    private static boolean isReadable(
            ConsumerRecord<String, byte[]> message, Map<String, String> headers, List<Unapplied> unapplied) {
        try {
            EventReader.envelope(message);
            return true;
        } catch (Unreadable unreadable) {
            unapplied.add(new Unapplied(
                    headers.get("ce_source").substring(1),
                    Long.parseLong(headers.get("ce_position")),
                    null,
                    null,
                    unreadable.getMessage()));
            return false;
        }
    }

    private Position apply(TopicPartition partition, Position from, List<ConsumerRecord<String, byte[]>> readable) {
        try {
            return applier.apply(partition, from, readable);
        } catch (Unreadable defect) {
            throw new IllegalStateException("what was read once can be read again", defect);
        }
    }

    private static boolean counts(Map<String, String> headers, String youthOffice, Map<String, Long> upTo) {
        String source = headers.getOrDefault("ce_source", "/");
        String position = headers.getOrDefault("ce_position", "");
        return youthOffice.equals(headers.get("ce_youthoffice"))
                && POSITION.matcher(position).matches()
                && Long.parseLong(position) <= upTo.getOrDefault(source.substring(1), 0L);
    }

    private List<Unapplied> parked(String youthOffice) {
        List<Unapplied> parked = new ArrayList<>();
        Work work = new Work(youthOffice, "log", null, null);
        place.run(() -> work.run(() -> transactions.inTheBackground(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement("""
                            select substr(headers ->> 'ce_source', 2), (headers ->> 'ce_position')::bigint, event_id, reason
                            from parked_event order by parked_at, sequence
                            """);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    parked.add(new Unapplied(
                            row.getString(1), row.getLong(2), row.getObject(3, UUID.class), null, row.getString(4)));
                }
            } catch (SQLException fault) {
                throw new IllegalStateException(fault);
            }
        })));
        return parked;
    }
}
