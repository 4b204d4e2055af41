package org.sozialraum.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.BudgetLineOpened;
import org.sozialraum.contract.BudgetEvent.CommitmentPlaced;
import org.sozialraum.contract.DomainEvent;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.NeedSource;
import org.sozialraum.contract.ProjectEvent.NeedVoiced;
import org.sozialraum.contract.ProjectEvent.SocialSpaceRegistered;
import org.sozialraum.contract.Topics;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.outbox.TopicSetup;
import org.sozialraum.kit.test.ForeignService;
import org.sozialraum.kit.test.RealParts;

/**
 * How long {@code ./run verify} takes with a long log, half of it commitments and half of it needs of one youth office.
 * Argument: of how many events, 200,000 where nothing is said. The report in the file is an empty one, so the program ends
 * with "differs"; what it reads, builds and compares for that is the same.
 */
final class Verification {

    private static final String YOUTH_OFFICE = "07099002";
    private static final int DIFFERS = 1;
    private static final Path PROGRAM = Path.of("report-check", "target");

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(RealParts.kafka(), new StringSerializer(), new ByteArraySerializer());
    private final Map<String, Long> sequences = new HashMap<>();
    private final LongAdder lost = new LongAdder();

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        Logger.getLogger("").setLevel(Level.SEVERE);
        RealParts parts = new RealParts();
        parts.init(Map.of("db", "verification"));
        String kafka = parts.start().get("SOZIALRAUM_KAFKA");
        TopicSetup.createMissing(RealParts.kafka(), List.of());
        new Verification().tell(events);
        measure(events, file(events), kafka);
        System.exit(0);
    }

    private void tell(int events) {
        UUID space = UuidCreator.getTimeOrderedEpoch();
        UUID line = UuidCreator.getTimeOrderedEpoch();
        LocalDate day = LocalDate.of(2017, 3, 1);
        Money cent = Money.of("0.01");
        Money plan = Money.of("21840.00");
        try (ForeignService budget = new ForeignService("budget-service", Topics.BUDGET, YOUTH_OFFICE);
                ForeignService project = new ForeignService("project-service", Topics.PROJECT, YOUTH_OFFICE)) {
            send(project, new SocialSpaceRegistered(space, "garstedt", "Garstedt", 18_000, LocalDate.of(2014, 1, 1)));
            send(
                    budget,
                    new BudgetLineOpened(
                            line,
                            2017,
                            space,
                            UuidCreator.getTimeOrderedEpoch(),
                            "TEST-1",
                            plan,
                            List.of(new Booking(1, "Netzwerkarbeit", day, Effects.appropriating(plan)))));
            for (int told = 2; told < events; told += 2) {
                UUID id = UuidCreator.getTimeOrderedEpoch();
                Booking booking = new Booking(told, "Netzwerkarbeit", day, Effects.committing(cent));
                send(budget, new CommitmentPlaced(line, id, null, null, cent, null, booking));
                send(
                        project,
                        new NeedVoiced(
                                id,
                                space,
                                Voice.PARENT_OR_FAMILY,
                                NeedSource.HOME_VISIT,
                                null,
                                YearMonth.of(2017, 2),
                                null));
            }
        }
        producer.close();
        if (lost.sum() > 0) {
            throw new IllegalStateException(lost.sum() + " events did not reach the log");
        }
    }

    /** Without waiting for each, as a service's publisher does. */
    private void send(ForeignService service, DomainEvent event) {
        long sequence = sequences.merge(event.subject().toString(), 1L, Long::sum);
        producer.send(service.record(UuidCreator.getTimeOrderedEpoch(), event, sequence), (sent, fault) -> {
            if (fault != null) {
                lost.increment();
            }
        });
    }

    private static Path file(int events) throws IOException {
        int each = events / 2;
        Path file = Files.createTempFile("version", ".json");
        file.toFile().deleteOnExit();
        new ObjectMapper()
                .writeValue(
                        file.toFile(),
                        Map.of(
                                "youthOffice",
                                YOUTH_OFFICE,
                                "summary",
                                Map.of(
                                        "year",
                                        2017,
                                        "version",
                                        1,
                                        "state",
                                        "SUBMITTED",
                                        "number",
                                        "M 18/0042",
                                        "date",
                                        "2018-02-20",
                                        "signatures",
                                        List.of(),
                                        "format",
                                        4,
                                        "sha256",
                                        "0".repeat(64),
                                        "positions",
                                        List.of(
                                                Map.of("service", "budget-service", "position", each),
                                                Map.of("service", "project-service", "position", each))),
                                "report",
                                Map.of("format", 4, "asOf", "2018-02-20", "personsLimit", 3)));
        return file;
    }

    private static void measure(int events, Path version, String kafka) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                PROGRAM.resolve("report-check.jar") + File.pathSeparator + PROGRAM.resolve("lib") + File.separator
                        + "*",
                "org.sozialraum.verify.ReportCheckProgram",
                version.toString());
        program.environment().put("SOZIALRAUM_KAFKA", kafka);
        long start = System.nanoTime();
        Process verifying = program.inheritIO().start();
        int ended = verifying.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (ended != DIFFERS) {
            throw new IllegalStateException("The program did not come to compare: it ended with " + ended);
        }
        System.out.printf(
                "BENCHMARK verification of %,d events: %.1f s, %.0f events a second%n",
                events, seconds, events / seconds);
    }
}
