package org.sozialraum.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.BudgetLineOpened;
import org.sozialraum.contract.BudgetEvent.CommitmentPlaced;
import org.sozialraum.contract.BudgetEvent.PaymentExecuted;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ProjectEvent.SocialSpaceRegistered;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.outbox.TopicSetup;
import org.sozialraum.kit.test.ForeignService;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.reporting.version.PlainReports;
import org.sozialraum.reporting.version.PlainReports.Rebuilt;

/** An auditor has the file of a version and a log, and nothing else. */
class ReportCheckIT {

    private static final String AGS = "01060063";
    private static final List<ProducerRecord<String, byte[]>> LOG = new ArrayList<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ProducerRecord<String, byte[]> payment;

    @TempDir
    static Path folder;

    @BeforeAll
    static void aYear() throws Exception {
        RealParts.startServers();
        TopicSetup.createMissing(RealParts.kafka(), List.of());
        UUID space = UuidCreator.getTimeOrderedEpoch();
        UUID line = UuidCreator.getTimeOrderedEpoch();
        UUID commitment = UuidCreator.getTimeOrderedEpoch();
        Money plan = Money.of("21840.00");
        Money paid = Money.of("400.00");
        try (ForeignService project = new ForeignService("project-service", Topics.PROJECT, AGS);
                ForeignService budget = new ForeignService("budget-service", Topics.BUDGET, AGS)) {
            LOG.add(project.publish(
                    new SocialSpaceRegistered(space, "garstedt", "Garstedt", 18000, LocalDate.of(2014, 1, 1))));
            LOG.add(budget.publish(new BudgetLineOpened(
                    line,
                    2017,
                    space,
                    UuidCreator.getTimeOrderedEpoch(),
                    "TEST-1",
                    plan,
                    List.of(booking(1, Effects.appropriating(plan))))));
            LOG.add(budget.publish(new CommitmentPlaced(
                    line, commitment, null, null, paid, null, booking(2, Effects.committing(paid)))));
            payment = budget.publish(new PaymentExecuted(
                    line,
                    UuidCreator.getTimeOrderedEpoch(),
                    commitment,
                    null,
                    paid,
                    "TEST-4711",
                    LocalDate.of(2017, 5, 2),
                    booking(3, Effects.paying(paid))));
            LOG.add(payment);
        }
    }

    private static Booking booking(long number, Effects effects) {
        return new Booking(number, "Netzwerkarbeit", LocalDate.of(2017, 5, 2), effects);
    }

    /** As the reporting service shows a version of that log. */
    private static Path file(String name) throws Exception {
        Map<String, Long> positions = Map.of("budget-service", 3L, "project-service", 1L);
        try (ThrowAwayDatabase database = new ThrowAwayDatabase()) {
            OneConnection transactions = new OneConnection(database.app());
            Rebuilt rebuilt = new PlainReports(
                            transactions.database(), transactions, RealParts.kafka(), Clock.systemUTC())
                    .rebuild(AGS, 2017, 3, positions, Duration.ofMinutes(1));
            assertEquals(List.of(), rebuilt.unreadable());
            Map<String, Object> version = new LinkedHashMap<>();
            version.put("youthOffice", AGS);
            version.put(
                    "summary",
                    Map.of(
                            "year",
                            2017,
                            "sha256",
                            rebuilt.report().sha256(),
                            "positions",
                            positions.entrySet().stream()
                                    .map(it -> Map.of("service", it.getKey(), "position", it.getValue()))
                                    .toList()));
            version.put("report", rebuilt.report().tree());
            version.put("evidence", rebuilt.evidence());
            Path file = folder.resolve(name);
            JSON.writeValue(file.toFile(), version);
            return file;
        }
    }

    private record Answer(int code, String said) {}

    private static Answer check(Path file, Map<String, Object> kafka) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = ReportCheckProgram.run(file, kafka, out, out);
        return new Answer(code, said.toString(StandardCharsets.UTF_8));
    }

    private static String idOf(ProducerRecord<String, byte[]> event) {
        return new String(event.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    @Test
    void theLogMakesTheSameReport() throws Exception {
        Path file = file("same.json");
        Answer answer = check(file, RealParts.kafka());
        assertEquals(ReportCheckProgram.SAME, answer.code(), answer.said());
    }

    @Test
    void afterOneByteOfOneEventIsChangedTheFigureAndTheEventAreNamed() throws Exception {
        Path file = file("changed.json");
        EmbeddedKafkaBroker copy = new EmbeddedKafkaBroker().withAdditionalProperties(properties -> {
            properties.setProperty("auto.create.topics.enable", "false");
            properties.setProperty("offsets.topic.replication.factor", "1");
        });
        copy.start();
        try {
            Map<String, Object> kafka = Map.of("bootstrap.servers", copy.getAdvertisedListeners());
            TopicSetup.createMissing(kafka, List.of());
            try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
                for (ProducerRecord<String, byte[]> event : LOG) {
                    byte[] value = event == payment ? oneByteChanged(event.value()) : event.value();
                    producer.send(new ProducerRecord<>(event.topic(), null, event.key(), value, event.headers()))
                            .get();
                }
            }
            Answer answer = check(file, kafka);
            assertEquals(ReportCheckProgram.OTHER, answer.code(), answer.said());
            assertTrue(answer.said().contains("Zahl money.paid: vorgelegt 400.00"), answer.said());
            assertTrue(answer.said().contains("Zahl money.paid, Ereignis " + idOf(payment)), answer.said());
        } finally {
            copy.close();
        }
    }

    /** 400.00 becomes 500.00 where the event says what was paid. */
    private static byte[] oneByteChanged(byte[] value) {
        byte[] changed = value.clone();
        int at = new String(value, StandardCharsets.UTF_8).indexOf("\"paid\":400.00") + "\"paid\":".length();
        assertEquals('4', changed[at]);
        changed[at] = '5';
        return changed;
    }

    @Test
    void aFileThatIsNoVersionIsNotChecked() throws Exception {
        Path file = folder.resolve("none.json");
        JSON.writeValue(file.toFile(), Map.of("summary", Map.of()));
        Answer answer = check(file, RealParts.kafka());
        assertEquals(ReportCheckProgram.NOT_CHECKED, answer.code());
        assertTrue(answer.said().contains("keine vorgelegte Version"), answer.said());
    }
}
