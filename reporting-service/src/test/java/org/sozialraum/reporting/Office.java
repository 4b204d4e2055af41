package org.sozialraum.reporting;

import static io.restassured.RestAssured.given;

import com.github.f4b6a3.uuid.UuidCreator;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent;
import org.sozialraum.contract.BudgetEvent.BudgetLineOpened;
import org.sozialraum.contract.BudgetEvent.CommitmentPlaced;
import org.sozialraum.contract.BudgetEvent.Earmark;
import org.sozialraum.contract.BudgetEvent.EntryReversed;
import org.sozialraum.contract.BudgetEvent.Funding;
import org.sozialraum.contract.BudgetEvent.PaymentExecuted;
import org.sozialraum.contract.BudgetEvent.PaymentUnresolved;
import org.sozialraum.contract.BudgetEvent.ReportingDuty;
import org.sozialraum.contract.BudgetEvent.ResolutionAdopted;
import org.sozialraum.contract.BudgetEvent.UnresolvedCovered;
import org.sozialraum.contract.DomainEvent;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.NeedSource;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.OverallResult;
import org.sozialraum.contract.ProjectEvent.CooperationAttempted;
import org.sozialraum.contract.ProjectEvent.MeasureHeld;
import org.sozialraum.contract.ProjectEvent.NeedVoiced;
import org.sozialraum.contract.ProjectEvent.OutcomeRecorded;
import org.sozialraum.contract.ProjectEvent.ProjectApplied;
import org.sozialraum.contract.ProjectEvent.ProjectApproved;
import org.sozialraum.contract.ProjectEvent.ProjectCompleted;
import org.sozialraum.contract.ProjectEvent.ProjectDiscontinued;
import org.sozialraum.contract.ProjectEvent.ProjectFunded;
import org.sozialraum.contract.ProjectEvent.ProjectProposed;
import org.sozialraum.contract.ProjectEvent.ProjectStarted;
import org.sozialraum.contract.ProjectEvent.SocialSpaceRegistered;
import org.sozialraum.contract.ProjectEvent.TopicConfirmed;
import org.sozialraum.contract.ProjectEvent.YouthOfficeRegistered;
import org.sozialraum.contract.ProjectPlan;
import org.sozialraum.contract.Reached;
import org.sozialraum.contract.ReportingInterval;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.contract.TextRef;
import org.sozialraum.contract.Topics;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.test.ForeignService;
import org.sozialraum.kit.test.Tokens;
import org.sozialraum.kit.text.Texts;

/**
 * A youth office of one test, with a key of its own so that tests do not meet. It plays the other services: what it is told
 * becomes events of the real log. Texts are held back until {@link #textsArrive()}.
 */
final class Office implements AutoCloseable {

    private static final RestAssuredConfig EXACT_NUMBERS = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));

    private final Tokens tokens;
    private final String ags;
    private final ForeignService budget;
    private final ForeignService project;
    private final KafkaProducer<String, byte[]> texts;
    private final Map<UUID, String> heldBack = new LinkedHashMap<>();
    private final List<ProducerRecord<String, byte[]>> sent = new ArrayList<>();
    private final Map<UUID, Long> bookings = new HashMap<>();
    final UUID applicant = newId();
    final UUID resolution = newId();

    Office(Tokens tokens, String ags) {
        this.tokens = tokens;
        this.ags = ags;
        this.budget = new ForeignService("budget-service", Topics.BUDGET, ags);
        this.project = new ForeignService("project-service", Topics.PROJECT, ags);
        this.texts = new KafkaProducer<>(
                org.sozialraum.kit.test.RealParts.kafka(), new StringSerializer(), new ByteArraySerializer());
    }

    String ags() {
        return ags;
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Exactly this amount, whatever its notation. */
    static Matcher<BigDecimal> euro(String amount) {
        return Matchers.comparesEqualTo(new BigDecimal(amount));
    }

    /** Exactly these, in their order. */
    static List<Matcher<? super BigDecimal>> euros(String... amounts) {
        return Stream.of(amounts).<Matcher<? super BigDecimal>>map(Office::euro).toList();
    }

    static LocalDate day(String written) {
        return LocalDate.parse(written);
    }

    void tell(DomainEvent event) {
        sent.add((event instanceof BudgetEvent ? budget : project).publish(event));
    }

    /** The id of project-service's event at this position. */
    String idOfEvent(int position) {
        return sent.stream()
                .filter(it -> it.topic().equals(Topics.PROJECT))
                .map(it -> new String(it.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .toList()
                .get(position - 1);
    }

    /** How many events it has told of so far. */
    int told() {
        return sent.size();
    }

    /** Everything so far once more, as after a crash between sending and marking. */
    void tellAllAgain() {
        for (ProducerRecord<String, byte[]> message : List.copyOf(sent)) {
            project.send(
                    new ProducerRecord<>(message.topic(), null, message.key(), message.value(), message.headers()));
        }
    }

    void register(String name) {
        tell(new YouthOfficeRegistered(ags, name));
    }

    UUID space(String key, String name) {
        UUID id = newId();
        register(id, key, name);
        return id;
    }

    void register(UUID spaceId, String key, String name) {
        tell(new SocialSpaceRegistered(spaceId, key, name, 18000, day("2014-01-01")));
    }

    /** B 16/0179. */
    void adopt() {
        adopt(ReportingInterval.YEARLY);
    }

    void adopt(ReportingInterval interval) {
        tell(new ResolutionAdopted(
                resolution,
                "B 16/0179",
                text("Sozialraumorientierung 2017 ff Netzwerkarbeit"),
                "Jugendhilfeausschuss",
                day("2016-05-26"),
                new Funding(
                        Money.of("21840.00"),
                        2017,
                        null,
                        "TEST-1",
                        List.of(new Earmark("Netzwerkarbeit", Money.of("21840.00"), true))),
                new ReportingDuty(interval, "03-31")));
    }

    UUID line(UUID spaceId, int year) {
        UUID id = newId();
        Money plan = Money.of("21840.00");
        tell(new BudgetLineOpened(
                id,
                year,
                spaceId,
                resolution,
                "TEST-1",
                plan,
                List.of(booking(id, LocalDate.of(year, 1, 2), Effects.appropriating(plan)))));
        return id;
    }

    UUID commit(UUID lineId, UUID projectId, String amount) {
        UUID id = newId();
        Money money = Money.of(amount);
        tell(new CommitmentPlaced(
                lineId,
                id,
                projectId,
                null,
                money,
                null,
                booking(lineId, day("2017-03-09"), Effects.committing(money))));
        return id;
    }

    void pay(UUID lineId, UUID commitmentId, UUID projectId, String amount, String on) {
        Money money = Money.of(amount);
        tell(new PaymentExecuted(
                lineId,
                newId(),
                commitmentId,
                projectId,
                money,
                "TEST-4711",
                day(on),
                booking(lineId, day(on), Effects.paying(money))));
    }

    /** The finance system paid without cover; the number of the entry. */
    long payWithoutCover(UUID lineId, UUID unresolvedId, String amount, String on) {
        Booking booking = booking(lineId, day(on), Effects.NONE);
        tell(new PaymentUnresolved(
                lineId, unresolvedId, null, null, null, Money.of(amount), "TEST-4712", day(on), booking));
        return booking.number();
    }

    void cover(UUID lineId, UUID unresolvedId, String amount, String on) {
        Money money = Money.of(amount);
        tell(new UnresolvedCovered(
                lineId,
                unresolvedId,
                null,
                null,
                money,
                new TextRef(newId(), "0".repeat(64)),
                booking(lineId, day(on), Effects.spending(money))));
    }

    void reverse(UUID lineId, long number, String on) {
        tell(new EntryReversed(lineId, number, null, null, null, null, booking(lineId, day(on), Effects.NONE)));
    }

    Booking booking(UUID lineId, LocalDate on, Effects effects) {
        return new Booking(bookings.merge(lineId, 1L, Long::sum), "Netzwerkarbeit", on, effects);
    }

    UUID need(UUID spaceId, Voice voice) {
        UUID id = newId();
        tell(new NeedVoiced(id, spaceId, voice, NeedSource.HOME_VISIT, null, YearMonth.of(2017, 2), null));
        return id;
    }

    UUID propose(UUID spaceId, String title, UUID... needIds) {
        return propose(spaceId, text(title), needIds);
    }

    UUID propose(UUID spaceId, TextRef title, UUID... needIds) {
        UUID id = newId();
        tell(new ProjectProposed(
                id,
                spaceId,
                applicant,
                title,
                null,
                List.of(needIds),
                needIds.length == 0 ? text("Es wird erst gefragt.") : null,
                2017,
                Money.of("1200.00"),
                day("2017-02-20")));
        return id;
    }

    /** With a topic and for a group. */
    UUID propose(UUID spaceId, String title, UUID topicId, TargetGroup group, int year) {
        UUID id = newId();
        tell(new ProjectProposed(
                id,
                spaceId,
                applicant,
                text(title),
                null,
                List.of(),
                text("Es wird erst gefragt."),
                year,
                Money.of("1200.00"),
                LocalDate.of(year, 2, 20),
                plan(topicId, group)));
        return id;
    }

    static ProjectPlan plan(UUID topicId, TargetGroup group) {
        return new ProjectPlan(
                topicId, group, null, null, null, null, List.of(), List.of(), List.of(), null, null, null);
    }

    UUID topic(String name) {
        UUID id = newId();
        tell(new TopicConfirmed(id, name, day("2017-01-02")));
        return id;
    }

    /** From the application to the start. */
    void run(UUID projectId, UUID spaceId, String amount) {
        UUID approval = newId();
        Money money = Money.of(amount);
        tell(new ProjectApplied(projectId, day("2017-03-01")));
        tell(new ProjectApproved(approval, projectId, spaceId, applicant, day("2017-03-09"), 2017, null, null, money));
        tell(new ProjectFunded(projectId, approval, money, day("2017-03-09")));
        tell(new ProjectStarted(projectId, day("2017-03-20")));
    }

    void hold(UUID projectId, String on, int participants) {
        tell(new MeasureHeld(projectId, newId(), text("Ein Nachmittag"), day(on), participants));
    }

    /** With those who came by group. */
    void hold(UUID projectId, String on, Map<Reached.Group, Integer> groups) {
        List<Reached> reached = groups.entrySet().stream()
                .map(group -> new Reached(group.getKey(), group.getValue()))
                .toList();
        int participants = reached.stream().mapToInt(Reached::number).sum();
        tell(new MeasureHeld(projectId, newId(), text("Ein Nachmittag"), day(on), participants, null, reached));
    }

    void learn(UUID projectId, UUID spaceId, OutcomeKind kind, String cause, String told, String lesson, String on) {
        tell(new OutcomeRecorded(newId(), projectId, null, spaceId, kind, cause, text(told), text(lesson), day(on)));
    }

    void complete(UUID projectId, boolean familiesHelpToRun, String on) {
        tell(new ProjectCompleted(projectId, OverallResult.SUCCESS, familiesHelpToRun, day(on)));
    }

    void discontinue(UUID projectId, String on) {
        tell(new ProjectDiscontinued(projectId, OverallResult.NOT, false, day(on)));
    }

    void attempt(UUID spaceId, OrganisationKind partner, String cause, String told, String on) {
        UUID id = newId();
        tell(new CooperationAttempted(id, spaceId, partner, null, null, day(on)));
        tell(new OutcomeRecorded(newId(), null, id, spaceId, OutcomeKind.DIFFICULTY, cause, text(told), null, day(on)));
    }

    /** A text that will arrive with {@link #textsArrive()}. */
    TextRef text(String content) {
        UUID id = newId();
        heldBack.put(id, content);
        return new TextRef(id, Texts.hash("salt", content));
    }

    void textsArrive() {
        heldBack.forEach(this::sendText);
        heldBack.clear();
    }

    void withdraw(TextRef text) {
        sendText(text.id(), null);
    }

    /** As whoever may write into the topic of texts could: under an id that an event has told, something else. */
    void exchange(UUID textId, String content) {
        sendText(textId, content);
    }

    private void sendText(UUID id, String content) {
        try {
            byte[] value = content == null
                    ? null
                    : Json.EVENTS.writeValueAsBytes(
                            Map.of("id", id, "youthOffice", ags, "text", content, "salt", "salt"));
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(Topics.TEXT, id.toString(), value);
            message.headers().add("ce_youthoffice", ags.getBytes(StandardCharsets.UTF_8));
            texts.send(message).get(20, TimeUnit.SECONDS);
        } catch (com.fasterxml.jackson.core.JsonProcessingException | ExecutionException | TimeoutException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** A page as it reads: without its links to evidence, and without what keeps the directions of writing apart. */
    String page(String account, String pathAfterReports) {
        return get(account, pathAfterReports)
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("</?(a|bdi)\\b[^>]*>", "");
    }

    /** A table of a ZIP file of them. */
    String table(String account, String pathAfterReports, String name) throws IOException {
        byte[] tables = get(account, pathAfterReports).statusCode(200).extract().asByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(tables))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                if (file.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No table " + name);
    }

    ValidatableResponse get(String account, String pathAfterReports) {
        return given().config(EXACT_NUMBERS)
                .auth()
                .oauth2(tokens.of(account + "@" + ags))
                .get("/api/v1/annual-reports" + pathAfterReports)
                .then();
    }

    ValidatableResponse post(String account, String pathAfterReports, Map<String, Object> body) {
        return given().auth()
                .oauth2(tokens.of(account + "@" + ags))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/annual-reports" + pathAfterReports)
                .then();
    }

    /** Draft and signatures; before the last one what was just decided has to come back from the log. */
    int submit(int year, String number) {
        return submit(year, Map.of("number", number, "date", year + 1 + "-02-20"));
    }

    /** The same where a version of the year was submitted before. */
    int correct(int year, String number, String reason) {
        return submit(year, Map.of("number", number, "date", year + 1 + "-02-20", "reason", reason));
    }

    int submit(int year, Map<String, Object> draft) {
        String versions = "/" + year + "/versions";
        int version = post("clerk", versions, draft).statusCode(201).extract().path("version");
        for (String account : List.of("clerk", "section-head", "office-head")) {
            eventually(() -> post(account, versions + "/" + version + "/signatures", Map.of())
                    .statusCode(200));
        }
        return version;
    }

    /** Asks until the answer holds; what has been told is in the report within a moment. */
    void eventually(Runnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion::run);
    }

    /** The clerk's report as text, to be compared with another one. */
    String report(int year) {
        return get("clerk", "/" + year).statusCode(200).extract().asString();
    }

    /** Ends the test's office; whatever it submitted has to be as the published schema says. */
    @Override
    public void close() {
        budget.close();
        project.close();
        texts.close();
        PublishedSchemas.assertSubmittedReportsAreValid(ags);
    }
}
