package org.sozialraum.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.outbox.LogReader.Entry;
import org.sozialraum.kit.outbox.PlainService.Running;

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
        List<String> ids = List.of(
                service.tell(project).toString(),
                service.tell(project).toString(),
                service.tell(project).toString());
        // Nothing but the note is missing: the broker has committed.
        Mortal process = Mortal.before("connect", "commitTransaction");

        die(process);

        assertEquals(0, service.database.count("select sent_up_to from publisher_lease"));
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

    private static void die(Mortal process) {
        Publisher publisher = new Publisher(
                service.name,
                service.topic,
                process.mortal(service.background),
                service.kafka(),
                service.wakeUp,
                process::producer);
        Thread.UncaughtExceptionHandler quiet = (_, _) -> {};
        Thread thread = Thread.ofPlatform().uncaughtExceptionHandler(quiet).start(publisher);
        new Running(publisher, thread).join();
        assertTrue(process.isDead());
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
