package org.sozialraum.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.outbox.LogReader.Entry;
import org.sozialraum.kit.outbox.PlainService.Running;
import org.sozialraum.kit.test.RealParts;

/** A publisher that dies: what it leaves behind is sent by the next one, nothing is lost and nothing numbered anew. */
class PublisherCrashIT {

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
    void aProcessThatIsKilledBySigkillAgainAndAgainLosesNothing() throws IOException, InterruptedException {
        List<UUID> projects = List.of(PlainService.newId(), PlainService.newId(), PlainService.newId());
        List<String> told = new ArrayList<>();
        for (int kill = 1; kill <= 3; kill++) {
            long before = service.database.count("select sent_up_to from publisher_lease");
            Process process = childThatPublishes();
            try {
                // Killed while it is in the middle of it: there is always more to send than it has sent.
                await().until(() -> {
                    for (int i = 0; i < 30; i++) {
                        told.add(service.tell(projects.get(i % 3)).toString());
                    }
                    return service.database.count("select sent_up_to from publisher_lease") > before;
                });
            } finally {
                process.destroyForcibly();
            }
            assertEquals(137, process.waitFor(), "SIGKILL");
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

    private static Process childThatPublishes() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishingProcess.class.getName(),
                        service.name,
                        service.topic,
                        RealParts.url(service.name),
                        String.valueOf(RealParts.kafka().get("bootstrap.servers")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
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
