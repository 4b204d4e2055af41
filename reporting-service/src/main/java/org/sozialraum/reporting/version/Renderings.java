package org.sozialraum.reporting.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.tenant.CurrentWork;

/** Submitted versions as they are given to people: each form is made once, and is the same for everybody from then on. */
@ApplicationScoped
public class Renderings {

    /** Each further one needs a text that was withdrawn while the last one was made. */
    private static final int TRIES = 3;

    private final VersionPages pages;
    private final RenderingTable table;
    private final CurrentWork work;
    private final ConcurrentMap<Wanted, FutureTask<Optional<Rendering>>> inTheMaking = new ConcurrentHashMap<>();

    Renderings(VersionPages pages, RenderingTable table, CurrentWork work) {
        this.pages = pages;
        this.table = table;
        this.work = work;
    }

    private record Wanted(String youthOffice, int year, int version, RenderingForm form) {}

    /**
     * A form of a version. One that lacks a text which has not arrived yet, or has another one in its place, is given as it is,
     * and not kept.
     *
     * @return empty where there is no such version, or it is a draft
     * @throws ProblemException 409 where it is not made yet and the report is in another format than this program's; 503 while texts
     *     are withdrawn faster than it is made
     */
    Optional<Rendering> of(int year, int version, RenderingForm form) {
        return table.find(year, version, form)
                .or(() -> together(new Wanted(work.get().youthOffice(), year, version, form)));
    }

    /**
     * Of those who ask for the same at once the first one makes it, and the others wait for what it keeps; where that lacks a text
     * that has not arrived, nothing is kept, and each makes its own.
     */
    private Optional<Rendering> together(Wanted wanted) {
        FutureTask<Optional<Rendering>> its =
                new FutureTask<>(() -> made(wanted.year(), wanted.version(), wanted.form()));
        FutureTask<Optional<Rendering>> first = inTheMaking.putIfAbsent(wanted, its);
        if (first == null) {
            try {
                its.run();
            } finally {
                inTheMaking.remove(wanted);
            }
            return result(its);
        }
        result(first);
        // Not the first one's: a text may have been withdrawn since.
        return made(wanted.year(), wanted.version(), wanted.form());
    }

    private static Optional<Rendering> result(FutureTask<Optional<Rendering>> made) {
        try {
            return made.get();
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The file is not wanted any more", e);
        }
    }

    private Optional<Rendering> made(int year, int version, RenderingForm form) {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<Rendering> kept = table.find(year, version, form);
            if (kept.isPresent()) {
                return kept;
            }
            Optional<VersionPages.Page> page = pages.of(year, version);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            Rendering made = page.get().as(form);
            if (!page.get().isWhole()) {
                return Optional.of(made);
            }
            Optional<Rendering> now =
                    table.keep(year, version, form, made, page.get().texts());
            if (now.isPresent()) {
                return now;
            }
        }
        throw ProblemException.retryLater(VersionProblems.TEXTS_WITHDRAWN_MEANWHILE, 1);
    }
}
