package org.sozialraum.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.BudgetLineOpened;
import org.sozialraum.contract.BudgetEvent.CommitmentPlaced;
import org.sozialraum.contract.BudgetEvent.PaymentExecuted;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.LogPosition;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.ProjectEvent.MeasureHeld;
import org.sozialraum.contract.ProjectEvent.OutcomeRecorded;
import org.sozialraum.contract.ProjectEvent.PeerConsultationHeld;
import org.sozialraum.contract.ProjectEvent.ProjectProposed;
import org.sozialraum.contract.ProjectEvent.SocialSpaceRegistered;
import org.sozialraum.contract.ReportSignatory;
import org.sozialraum.contract.ReportingEvent.AnnualReportNoted;
import org.sozialraum.contract.ReportingEvent.AnnualReportSigned;
import org.sozialraum.contract.ReportingEvent.AnnualReportSubmitted;
import org.sozialraum.contract.TextRef;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.outbox.TopicSetup;
import org.sozialraum.kit.test.ForeignService;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.reporting.version.FrozenReport;
import org.sozialraum.reporting.version.PlainReports;
import org.sozialraum.reporting.version.PlainReports.Rebuilt;
import org.sozialraum.reporting.version.VersionResource.Signature;
import org.sozialraum.reporting.version.VersionResource.State;
import org.sozialraum.reporting.version.VersionResource.Summary;

/** An auditor has the file of a version and a log, and nothing else. */
class ReportCheckIT {

    private static final String AGS = "01060063";
    private static final List<ProducerRecord<String, byte[]>> LOG = new ArrayList<>();
    private static final List<Signature> SIGNATURES = List.of(
            new Signature(ReportSignatory.CLERK, LocalDate.of(2018, 2, 20)),
            new Signature(ReportSignatory.SECTION_HEAD, LocalDate.of(2018, 2, 22)),
            new Signature(ReportSignatory.OFFICE_HEAD, LocalDate.of(2018, 2, 27)));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ProducerRecord<String, byte[]> payment;
    private static ProducerRecord<String, byte[]> proposal;
    private static ProducerRecord<String, byte[]> measure;
    private static ProducerRecord<String, byte[]> otherMeasure;
    private static ProducerRecord<String, byte[]> consultation;
    private static ProducerRecord<String, byte[]> outcome;
    private static ProducerRecord<String, byte[]> title;
    private static UUID projectId;
    private static ObjectNode submitted;

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
            UUID titleId = UuidCreator.getTimeOrderedEpoch();
            projectId = UuidCreator.getTimeOrderedEpoch();
            proposal =
                    project.publish(proposed(projectId, space, new TextRef(titleId, Texts.hash("salt", "Kochgruppe"))));
            LOG.add(proposal);
            UUID other = UuidCreator.getTimeOrderedEpoch();
            LOG.add(project.publish(proposed(other, space, text())));
            measure = project.publish(new MeasureHeld(
                    projectId, UuidCreator.getTimeOrderedEpoch(), text(), LocalDate.of(2017, 3, 23), 12));
            LOG.add(measure);
            otherMeasure = project.publish(
                    new MeasureHeld(other, UuidCreator.getTimeOrderedEpoch(), text(), LocalDate.of(2017, 3, 24), 7));
            LOG.add(otherMeasure);
            consultation = project.publish(new PeerConsultationHeld(
                    UuidCreator.getTimeOrderedEpoch(), space, List.of(), 5, LocalDate.of(2017, 3, 14)));
            LOG.add(consultation);
            outcome = project.publish(new OutcomeRecorded(
                    UuidCreator.getTimeOrderedEpoch(),
                    projectId,
                    null,
                    space,
                    OutcomeKind.SUCCESS,
                    "FAMILIES_STARTED_IT",
                    text(),
                    text(),
                    LocalDate.of(2017, 11, 30)));
            LOG.add(outcome);
            title = project.send(text(titleId, "Kochgruppe"));
            LOG.add(title);
            LOG.add(budget.publish(new BudgetLineOpened(
                    line,
                    2017,
                    space,
                    UuidCreator.getTimeOrderedEpoch(),
                    "TEST-1",
                    plan,
                    List.of(booking(1, Effects.appropriating(plan))))));
            LOG.add(budget.publish(new CommitmentPlaced(
                    line, commitment, projectId, null, paid, null, booking(2, Effects.committing(paid)))));
            payment = budget.publish(new PaymentExecuted(
                    line,
                    UuidCreator.getTimeOrderedEpoch(),
                    commitment,
                    projectId,
                    paid,
                    "TEST-4711",
                    LocalDate.of(2017, 5, 2),
                    booking(3, Effects.paying(paid))));
            LOG.add(payment);
        }
        submitted = version();
        try (ForeignService reporting = new ForeignService("reporting-service", Topics.REPORTING, AGS)) {
            for (Signature signature : SIGNATURES) {
                LOG.add(reporting.publish(new AnnualReportSigned(2017, 1, signature.signatory(), signature.on())));
            }
            LOG.add(reporting.publish(submission(submitted)));
            LOG.add(reporting.publish(new AnnualReportNoted(2017, 1, LocalDate.of(2018, 3, 15))));
        }
    }

    private static ProjectProposed proposed(UUID id, UUID space, TextRef title) {
        return new ProjectProposed(
                id,
                space,
                UuidCreator.getTimeOrderedEpoch(),
                title,
                null,
                List.of(),
                text(),
                2017,
                Money.of("400.00"),
                LocalDate.of(2017, 2, 20));
    }

    /** One that never arrives. */
    private static TextRef text() {
        return new TextRef(UuidCreator.getTimeOrderedEpoch(), Texts.hash("salt", "Worte"));
    }

    private static ProducerRecord<String, byte[]> text(UUID id, String content) throws Exception {
        byte[] value =
                Json.EVENTS.writeValueAsBytes(Map.of("id", id, "youthOffice", AGS, "text", content, "salt", "salt"));
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(Topics.TEXT, id.toString(), value);
        message.headers().add("ce_youthoffice", AGS.getBytes(StandardCharsets.UTF_8));
        return message;
    }

    private static Booking booking(long number, Effects effects) {
        return new Booking(number, "Netzwerkarbeit", LocalDate.of(2017, 5, 2), effects);
    }

    /** What the reporting service shows of a version of that log. */
    private static ObjectNode version() throws Exception {
        List<LogPosition> positions =
                List.of(new LogPosition("budget-service", 3), new LogPosition("project-service", 7));
        try (ThrowAwayDatabase database = new ThrowAwayDatabase()) {
            OneConnection transactions = new OneConnection(database.app());
            Rebuilt rebuilt = new PlainReports(
                            transactions.database(), transactions, RealParts.kafka(), Clock.systemUTC())
                    .rebuild(
                            AGS,
                            2017,
                            1,
                            LocalDate.of(2017, 12, 30),
                            3,
                            Set.of(),
                            Map.of("budget-service", 3L, "project-service", 7L),
                            Duration.ofMinutes(1));
            assertEquals(List.of(), rebuilt.unreadable());
            Map<String, Object> version = new LinkedHashMap<>();
            version.put("youthOffice", AGS);
            version.put(
                    "summary",
                    new Summary(
                            2017,
                            1,
                            State.SUBMITTED,
                            "M 18/0042",
                            "413-2018/03",
                            null,
                            LocalDate.of(2018, 2, 20),
                            SIGNATURES,
                            LocalDate.of(2018, 2, 27),
                            null,
                            FrozenReport.FORMAT,
                            rebuilt.report().sha256(),
                            positions));
            version.put("report", rebuilt.report().tree());
            version.put("evidence", rebuilt.evidence());
            return Json.EVENTS.valueToTree(version);
        }
    }

    /** The event with the third signature lies beyond the positions of its report. */
    private static AnnualReportSubmitted submission(ObjectNode version) throws Exception {
        Summary summary = Json.EVENTS.treeToValue(version.path("summary"), Summary.class);
        return new AnnualReportSubmitted(
                summary.year(),
                summary.version(),
                summary.number(),
                summary.fileReference(),
                null,
                summary.date(),
                summary.format(),
                summary.positions(),
                FrozenReport.of(version.path("report")).json(),
                summary.sha256(),
                summary.submittedOn());
    }

    /** The version as an auditor is given it, after somebody had it in hand. */
    private static Path file(Consumer<ObjectNode> change) throws Exception {
        ObjectNode version = submitted.deepCopy();
        change.accept(version);
        Path file = Files.createTempFile(folder, "version", ".json");
        JSON.writeValue(file.toFile(), version);
        return file;
    }

    private static ArrayNode evidenceOfPaid(ObjectNode version) {
        return (ArrayNode) version.path("evidence").path("money.paid");
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
        Path file = file(version -> {});
        Answer answer = check(file, RealParts.kafka());
        assertEquals(ReportCheckProgram.SAME, answer.code(), answer.said());
    }

    /** The log makes the report of every state that it had; only one of them was submitted. */
    @Test
    void whatWasNeverSubmittedIsNotTheSame() throws Exception {
        Answer answer = check(file(version -> summaryOf(version).put("version", 2)), RealParts.kafka());
        assertEquals(ReportCheckProgram.OTHER, answer.code(), answer.said());
        assertTrue(answer.said().contains("Nach dem Protokoll wurde diese Version nie vorgelegt."), answer.said());
    }

    @Test
    void whatWasSubmittedOtherwiseIsNamed() throws Exception {
        Answer answer = check(
                file(version -> {
                    summaryOf(version).put("number", "M 18/0001").put("submittedOn", "2018-01-02");
                    summaryOf(version)
                            .putObject("reason")
                            .put("textId", UuidCreator.getTimeOrderedEpoch().toString())
                            .put("hash", "0".repeat(64))
                            .put("text", "Ein Irrtum");
                }),
                RealParts.kafka());
        assertEquals(ReportCheckProgram.OTHER, answer.code(), answer.said());
        assertTrue(
                answer.said()
                        .contains("Anders vorgelegt: Vorlagennummer in der Version M 18/0001, im Protokoll M 18/0042"),
                answer.said());
        assertTrue(
                answer.said()
                        .contains(
                                "Anders vorgelegt: Tag der Vorlage in der Version 2018-01-02, im Protokoll 2018-02-27"),
                answer.said());
        assertTrue(answer.said().contains("Anders vorgelegt: Grund der Berichtigung in der Version "), answer.said());
        assertTrue(answer.said().contains(" Ein Irrtum, im Protokoll nichts"), answer.said());
    }

    /** Saved before or after the committee took note, it is the same version; on another day it took no note of it. */
    @Test
    void whoSignedAndWhenTheCommitteeTookNoteIsHeldAgainstTheLogToo() throws Exception {
        Answer noted = check(file(version -> summaryOf(version).put("notedOn", "2018-03-15")), RealParts.kafka());
        assertEquals(ReportCheckProgram.SAME, noted.code(), noted.said());
        Answer answer = check(
                file(version -> {
                    summaryOf(version).put("notedOn", "2018-03-01");
                    ((ObjectNode) summaryOf(version).path("signatures").get(1)).put("on", "2018-02-21");
                }),
                RealParts.kafka());
        assertEquals(ReportCheckProgram.OTHER, answer.code(), answer.said());
        assertTrue(
                answer.said()
                        .contains("Anders vorgelegt: Kenntnisnahme in der Version 2018-03-01, im Protokoll 2018-03-15"),
                answer.said());
        assertTrue(
                answer.said()
                        .contains("Unterschriften in der Version CLERK 2018-02-20, OFFICE_HEAD 2018-02-27,"
                                + " SECTION_HEAD 2018-02-21, im Protokoll CLERK 2018-02-20"),
                answer.said());
    }

    private static ObjectNode summaryOf(ObjectNode version) {
        return (ObjectNode) version.path("summary");
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery(
                        "changed",
                        version -> ((ObjectNode) evidenceOfPaid(version).get(0)).put("adds", "399.00")),
                forgery(
                        "elsewhere",
                        version -> ((ObjectNode) evidenceOfPaid(version).get(0)).put("position", 2)),
                forgery(
                        "twice",
                        version -> evidenceOfPaid(version)
                                .add(evidenceOfPaid(version).get(0))),
                forgery("dropped", version -> evidenceOfPaid(version).removeAll()));
    }

    private static Arguments forgery(String how, Consumer<ObjectNode> change) {
        return arguments(how, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void evidenceAloneThatIsForgedIsNamed(String how, Consumer<ObjectNode> change) throws Exception {
        Answer answer = check(file(change), RealParts.kafka());
        assertEquals(ReportCheckProgram.OTHER, answer.code(), answer.said());
        assertTrue(answer.said().contains("Zahl money.paid, Ereignis " + idOf(payment)), answer.said());
        assertTrue(answer.said().contains("Die Zahlen sind gleich; es unterscheiden sich die Belege."), answer.said());
    }

    /** After a lost database there is none until the next verification. */
    @Test
    void withoutEvidenceTheReportAloneIsChecked() throws Exception {
        Answer answer = check(file(version -> version.remove("evidence")), RealParts.kafka());
        assertEquals(ReportCheckProgram.SAME, answer.code(), answer.said());
        assertTrue(
                answer.said().contains("Die Datei enthält keine Belege; geprüft ist nur der Bericht."), answer.said());
    }

    @Test
    void anotherFormatIsNotCheckedAndNotCalledFalsified() throws Exception {
        for (String part : List.of("summary", "report")) {
            Answer answer = check(
                    file(version -> ((ObjectNode) version.path(part)).put("format", FrozenReport.FORMAT + 1)),
                    RealParts.kafka());
            assertEquals(ReportCheckProgram.NOT_CHECKED, answer.code(), answer.said());
            assertTrue(
                    answer.said().contains("dieses Programm prüft das Format " + FrozenReport.FORMAT), answer.said());
        }
    }

    @Test
    void aNumberBeyondWhatCanBeCheckedIsSaidAndNotCalledFalsified() throws Exception {
        Answer answer = check(
                file(version ->
                        ((ObjectNode) version.path("summary").path("positions").path(0)).put("position", 1L << 31)),
                RealParts.kafka());
        assertEquals(ReportCheckProgram.NOT_CHECKED, answer.code(), answer.said());
        assertTrue(answer.said().contains("Die Prüfung war nicht möglich: Das Protokoll ist zu lang."), answer.said());
    }

    /** What is changed, and what is said of it; {@code %s} stands for the event. */
    static Stream<Arguments> bytes() {
        String title = "projectList." + projectId + ".title";
        return Stream.of(
                changedByte(
                        payment,
                        "\"paid\":",
                        '5',
                        "Zahl money.paid: vorgelegt 400.00",
                        "Zahl money.paid, Ereignis %s (budget-service, Position 3): vorgelegt 400.00, aus dem Protokoll 500.00"),
                changedByte(
                        measure,
                        "\"participants\":",
                        '2',
                        "Zahl measures.participants: vorgelegt 19, aus dem Protokoll 29",
                        "Zahl measures.participants, Ereignis %s (project-service, Position 4)"),
                changedByte(
                        consultation,
                        "\"cases\":",
                        '6',
                        "Zahl networkWork.total.cases: vorgelegt 5, aus dem Protokoll 6",
                        "Zahl networkWork.total.cases, Ereignis %s (project-service, Position 6)"),
                changedByte(
                        proposal,
                        "\"hash\":\"",
                        'b',
                        "Angabe " + title + ": vorgelegt ",
                        "; Ereignis %s (project-service, Position 2)"),
                changedByte(
                        outcome,
                        "\"cause\":\"",
                        'G',
                        "Zahl causes.FAMILIES_STARTED_IT.successes: vorgelegt 1, aus dem Protokoll nichts",
                        "Zahl causes.FAMILIES_STARTED_IT.successes, Ereignis %s (project-service, Position 7)",
                        "Angabe successes." + projectId
                                + ".cause: vorgelegt FAMILIES_STARTED_IT, aus dem Protokoll GAMILIES_STARTED_IT; Ereignis %s"));
    }

    private static Arguments changedByte(
            ProducerRecord<String, byte[]> event, String after, char instead, String... says) {
        return arguments(after, event, instead, List.of(says));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bytes")
    void afterOneByteOfOneEventIsChangedTheFigureAndTheEventAreNamed(
            String after, ProducerRecord<String, byte[]> event, char instead, List<String> says) throws Exception {
        byte[] changed = event.value().clone();
        changed[new String(changed, StandardCharsets.UTF_8).indexOf(after) + after.length()] = (byte) instead;
        Answer answer = checkAgainstACopy(file(version -> {}), event, changed);
        assertEquals(ReportCheckProgram.OTHER, answer.code(), answer.said());
        for (String it : says) {
            assertTrue(answer.said().contains(it.formatted(idOf(event))), it + "\n" + answer.said());
        }
        assertFalse(answer.said().contains(idOf(otherMeasure)), answer.said());
    }

    /** What is not there cannot be read wrongly; the gap in the publication numbers tells of it. */
    @Test
    void eventsThatAreMissingInTheCopyAreNamedByTheirNumbers() throws Exception {
        Answer one = checkAgainstACopy(file(version -> {}), payment, null);
        assertEquals(ReportCheckProgram.OTHER, one.code(), one.said());
        assertTrue(one.said().contains("Im Protokoll fehlt: budget-service, Position 3\n"), one.said());

        Answer all = checkAgainstACopy(
                file(version -> {}),
                LOG.stream()
                        .filter(event -> !event.topic().equals(Topics.BUDGET))
                        .toList());
        assertEquals(ReportCheckProgram.OTHER, all.code(), all.said());
        assertTrue(all.said().contains("Im Protokoll fehlen: budget-service, Positionen 1 bis 3\n"), all.said());
    }

    /** A service that did not hear that the log has an event sends it again. */
    @Test
    void eventsThatAreTwiceInTheCopyCountOnce() throws Exception {
        List<ProducerRecord<String, byte[]>> twice =
                LOG.stream().flatMap(event -> Stream.of(event, event)).toList();
        Answer answer = checkAgainstACopy(file(version -> {}), twice);
        assertEquals(ReportCheckProgram.SAME, answer.code(), answer.said());
    }

    /** The log is the same, and the text under its id is another one. */
    @Test
    void aTextThatWasExchangedIsNamedWithItsPlaceAndItsEvent() throws Exception {
        byte[] other = text(UUID.fromString(title.key()), "Wandergruppe").value();
        Answer answer = checkAgainstACopy(file(version -> {}), title, other);
        assertEquals(ReportCheckProgram.OTHER, answer.code(), answer.said());
        assertTrue(
                answer.said()
                        .contains("Text projectList.%s.title (%s): Im Protokoll steht ein anderer als der erfasste."
                                .formatted(projectId, title.key())),
                answer.said());
        assertTrue(
                answer.said()
                        .contains("Ereignis %s (project-service, Position 2) nennt ihn.".formatted(idOf(proposal))),
                answer.said());
    }

    /** Holds the file against a copy of the log in which one record says something else, or is missing where that is null. */
    private static Answer checkAgainstACopy(Path file, ProducerRecord<String, byte[]> changed, byte[] instead)
            throws Exception {
        return checkAgainstACopy(
                file,
                LOG.stream()
                        .filter(event -> event != changed || instead != null)
                        .map(event -> event == changed ? saying(event, instead) : event)
                        .toList());
    }

    private static ProducerRecord<String, byte[]> saying(ProducerRecord<String, byte[]> event, byte[] value) {
        return new ProducerRecord<>(event.topic(), null, event.key(), value, event.headers());
    }

    private static Answer checkAgainstACopy(Path file, List<ProducerRecord<String, byte[]>> log) throws Exception {
        EmbeddedKafkaBroker copy = new EmbeddedKafkaBroker().withAdditionalProperties(properties -> {
            properties.setProperty("auto.create.topics.enable", "false");
            properties.setProperty("offsets.topic.replication.factor", "1");
        });
        copy.start();
        try {
            Map<String, Object> kafka = Map.of("bootstrap.servers", copy.getAdvertisedListeners());
            TopicSetup.createMissing(kafka, List.of());
            try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
                for (ProducerRecord<String, byte[]> event : log) {
                    producer.send(saying(event, event.value())).get();
                }
            }
            return check(file, kafka);
        } finally {
            copy.close();
        }
    }

    @Test
    void aFileThatIsNoVersionIsNotChecked() throws Exception {
        Path file = folder.resolve("none.json");
        JSON.writeValue(file.toFile(), Map.of("summary", Map.of()));
        Answer answer = check(file, RealParts.kafka());
        assertEquals(ReportCheckProgram.NOT_CHECKED, answer.code());
        assertTrue(answer.said().contains("keine vorgelegte Version"), answer.said());
        answer =
                check(file(version -> ((ObjectNode) version.path("report")).put("asOf", "gestern")), RealParts.kafka());
        assertEquals(ReportCheckProgram.NOT_CHECKED, answer.code(), answer.said());
        assertTrue(answer.said().contains("keine vorgelegte Version"), answer.said());
    }
}
