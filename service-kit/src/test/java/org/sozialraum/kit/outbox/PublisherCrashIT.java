package org.sozialraum.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.plain.ChildProcess;
import org.sozialraum.kit.plain.LogReader;
import org.sozialraum.kit.plain.LogReader.Entry;
import org.sozialraum.kit.plain.Mortal;
import org.sozialraum.kit.plain.PlainService;
import org.sozialraum.kit.plain.PlainService.Running;
import org.sozialraum.kit.test.RealParts;

/** A publisher that dies: what it leaves behind is sent by the next one, nothing is lost and nothing numbered anew. */
class PublisherCrashIT {

    private static final String ALL_IS_DONE = "all is done";

    private static PlainService service;

    @BeforeAll
    static void start() {
        service = new PlainService("publisher_crash");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aCrashBetweenSendingAndNotingSendsTheSameEventsTwiceUnderTheSamePositions() {
        UUID project = PlainService.newId();
        service.publishAll();
        long before = service.database.count("select last_position from publisher_lease");
        List<String> ids = List.of(
                service.tell(project).toString(),
                service.tell(project).toString(),
                service.tell(project).toString());
        // Nothing but the note is missing: the broker has committed.
        Mortal process = Mortal.before("connect", "commitTransaction");

        die(process);

        assertEquals(before, service.database.count("select sent_up_to from publisher_lease"));
        assertEquals(ids, idsOf(project), "the broker has each event once");
        service.publishAll();
        List<Entry> entries = entriesOf(project);
        assertEquals(
                List.of(1L, 2L, 3L, 1L, 2L, 3L),
                entries.stream().map(Entry::sequence).toList());
        assertEquals(
                List.of(1L, 2L, 3L, 1L, 2L, 3L),
                entries.stream().map(Entry::position).toList());
        List<String> twice = new ArrayList<>(ids);
        twice.addAll(ids);
        assertEquals(twice, idsOf(project));
    }

    @Test
    void aPublisherThatIsKilledBeforeAnyOfItsStepsLosesNothingAndNumbersNothingTwice() {
        UUID one = PlainService.newId();
        UUID other = PlainService.newId();
        List<String> texts = new ArrayList<>();
        List<String> told = new ArrayList<>();
        List<String> lastSteps = new ArrayList<>();
        for (int number = 1; !lastSteps.contains(ALL_IS_DONE); number++) {
            service.run(() -> {
                told.add(service.append(one).toString());
                told.add(service.append(other).toString());
                told.add(service.append(one).toString());
            });
            texts.add(service.share("text before step " + number).toString());
            Mortal process = Mortal.beforeStep(number);
            try (Running _ = service.start(service.publisher(process))) {
                await().until(() -> process.isDead() || service.unsent() == 0);
            }
            lastSteps.add(process.isDead() ? process.steps().getLast() : ALL_IS_DONE);
            service.letTheLeaseLapse();
            // What none of them came to send is the next one's as well.
            if (process.steps().contains("beginTransaction")) {
                service.publishAll();
            }
        }

        assertEquals(
                Set.of(
                        "connect",
                        "statement",
                        "commit",
                        "initTransactions",
                        "beginTransaction",
                        "send",
                        "flush",
                        "commitTransaction",
                        ALL_IS_DONE),
                Set.copyOf(lastSteps));
        Map<String, List<Long>> sequences = service.log().sequencesBySubject();
        assertEquals(upTo(2 * lastSteps.size()), sequences.get("project/" + one));
        assertEquals(upTo(lastSteps.size()), sequences.get("project/" + other));
        assertTrue(ids(service.log().entries()).containsAll(told));
        assertEachNumberIsOneEventForEver();
        List<String> textsInTheLog = new LogReader(Topics.TEXT)
                .records().stream().map(ConsumerRecord::key).toList();
        assertTrue(textsInTheLog.containsAll(texts));
    }

    @Test
    void aProcessThatIsKilledBySigkillAgainAndAgainLosesNothing() {
        List<UUID> projects = List.of(PlainService.newId(), PlainService.newId(), PlainService.newId());
        List<String> told = new ArrayList<>();
        for (int kill = 1; kill <= 2; kill++) {
            long before = service.database.count("select sent_up_to from publisher_lease");
            try (ChildProcess process = childThatPublishes()) {
                // Killed while it is in the middle of it: there is always more to send than it has sent.
                await().until(() -> {
                    for (int i = 0; i < 30; i++) {
                        told.add(service.tell(projects.get(i % 3)).toString());
                    }
                    return service.database.count("select sent_up_to from publisher_lease") > before;
                });
                assertEquals(137, process.kill(), "SIGKILL");
            }
            service.letTheLeaseLapse();
        }

        service.publishAll();
        List<Entry> entries = service.log().entries();
        assertTrue(ids(entries).containsAll(told));
        Map<String, List<Long>> sequences = service.log().sequencesBySubject();
        for (UUID project : projects) {
            assertEquals(upTo(told.size() / 3), sequences.get("project/" + project));
        }
        assertEachNumberIsOneEventForEver();
    }

    private static ChildProcess childThatPublishes() {
        return new ChildProcess(
                PublishingProcess.class,
                service.name,
                service.topic,
                service.database.url(),
                String.valueOf(RealParts.kafka().get("bootstrap.servers")));
    }

    private static void assertEachNumberIsOneEventForEver() {
        Map<Long, String> idByPosition = new TreeMap<>();
        for (Entry entry : service.log().entries()) {
            String known = idByPosition.putIfAbsent(entry.position(), entry.id());
            assertTrue(known == null || known.equals(entry.id()), "position " + entry.position() + " is one event's");
        }
        assertEquals(upTo(idByPosition.size()), List.copyOf(idByPosition.keySet()));
        assertEquals(idByPosition.size(), new HashSet<>(idByPosition.values()).size(), "an event has one position");
        assertEquals(idByPosition.size(), service.database.count("select last_position from publisher_lease"));
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static HashSet<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }

    private static void die(Mortal process) {
        try (Running _ = service.start(service.publisher(process))) {
            await().until(process::isDead);
        }
        service.letTheLeaseLapse();
    }

    private static List<String> idsOf(UUID project) {
        return entriesOf(project).stream().map(Entry::id).toList();
    }

    private static List<Entry> entriesOf(UUID project) {
        return service.log().entries().stream()
                .filter(entry -> entry.subject().equals("project/" + project))
                .toList();
    }
}
