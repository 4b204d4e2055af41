package org.sozialraum.kit.web;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.web.NoteResource.NewNote;
import org.sozialraum.kit.web.NoteResource.View;

/** Writes notes; a test can hold an effect, and let it fail in every way. */
@ApplicationScoped
public class Notes implements PanacheRepositoryBase<Note, UUID> {

    /** A writer that waits for the test, under the words that it is about to write. */
    public static final class Held {
        public final CountDownLatch reached = new CountDownLatch(1);
        public final Semaphore goOn = new Semaphore(0);
    }

    public static final ConcurrentHashMap<String, Held> HELD = new ConcurrentHashMap<>();

    UUID write(NewNote body) {
        if (body.words().equals("refuse")) {
            throw ProblemException.of(GeneralProblems.WRONG_STATE, Money.of("21840.00"), "warten");
        }
        if (body.words().equals("not known yet")) {
            throw ProblemException.of(GeneralProblems.UNKNOWN_REFERENCE);
        }
        if (body.words().equals("not there")) {
            throw ProblemException.of(GeneralProblems.NOT_FOUND);
        }
        Note note = new Note();
        note.id = UuidCreator.getTimeOrderedEpoch();
        note.words = body.words();
        persistAndFlush(note);
        Held held = HELD.get(body.words());
        if (held != null) {
            held.reached.countDown();
            await(held.goOn);
        }
        if (body.words().startsWith("broken")) {
            throw new IllegalStateException("a defect after the effect, with a secret: select words from note");
        }
        return note.id;
    }

    @Transactional
    View view(UUID id) {
        return findByIdOptional(id).map(note -> new View(note.id, note.words)).orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<View> list(String words, Paging paging) {
        return new Filter(paging)
                .with("words", words)
                .page(this, note -> note.id)
                .map(note -> new View(note.id, note.words));
    }

    private static void await(Semaphore signal) {
        try {
            if (!signal.tryAcquire(12, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test never went on");
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
