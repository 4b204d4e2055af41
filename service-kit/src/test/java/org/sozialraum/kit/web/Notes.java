package org.sozialraum.kit.web;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sozialraum.kit.etag.IfMatch;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.web.NoteResource.NewNote;
import org.sozialraum.kit.web.NoteResource.NoteChange;
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

    /** The same for answers, after the effect is committed. */
    public static final ConcurrentHashMap<String, Held> HELD_ANSWERS = new ConcurrentHashMap<>();

    /** What is refused, and how, under the words that may not be written. */
    public static final ConcurrentHashMap<String, ProblemException> REFUSED = new ConcurrentHashMap<>();

    private final IfMatch ifMatch;

    Notes(IfMatch ifMatch) {
        this.ifMatch = ifMatch;
    }

    UUID write(NewNote body) {
        ProblemException refusal = REFUSED.get(body.words());
        if (refusal != null) {
            throw refusal;
        }
        if (count("words", body.words()) > 0) {
            throw ProblemException.of(GeneralProblems.ALREADY_EXISTS, body.words());
        }
        Note note = new Note();
        note.id = UuidCreator.getTimeOrderedEpoch();
        note.words = body.words();
        persistAndFlush(note);
        hold(HELD.get(body.words()));
        if (body.words().startsWith("broken")) {
            throw new IllegalStateException("a defect after the effect, with a secret: select words from note");
        }
        return note.id;
    }

    /**
     * Changes what is named: lock, compare, change.
     *
     * @throws ProblemException 428 and 412, see {@link IfMatch}
     */
    @Transactional
    View change(UUID id, NoteChange asked) {
        Note note = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
        ifMatch.require(view(note));
        note.words = asked.words().orKeep(note.words);
        note.remark = asked.remark().orKeep(note.remark);
        note.due = asked.due().orKeep(note.due);
        flush();
        return view(note);
    }

    @Transactional
    View view(UUID id) {
        View view = findByIdOptional(id).map(Notes::view).orElseThrow(NotFoundException::new);
        hold(HELD_ANSWERS.get(view.words()));
        return view;
    }

    @Transactional
    Page<View> list(String words, String remark, LocalDate due, Paging paging) {
        return new Filter(paging)
                .with("words", words)
                .with("remark", remark)
                .with("due", due)
                .page(this, note -> note.id)
                .map(Notes::view);
    }

    private static View view(Note note) {
        return new View(note.id, note.words, note.remark, note.due);
    }

    private static void hold(Held held) {
        if (held == null) {
            return;
        }
        held.reached.countDown();
        try {
            if (!held.goOn.tryAcquire(12, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test never went on");
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
