package org.sozialraum.reporting.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.sozialraum.kit.problem.ProblemException;

/** Submitted versions as they are given to people: each form is made once, and is the same for everybody from then on. */
@ApplicationScoped
public class Renderings {

    /** Each further one needs a text that was withdrawn while the last one was made. */
    private static final int TRIES = 3;

    private final VersionPages pages;
    private final RenderingTable table;

    Renderings(VersionPages pages, RenderingTable table) {
        this.pages = pages;
        this.table = table;
    }

    /**
     * A form of a version. One that lacks a text which has not arrived yet, or has another one in its place, is given as it is,
     * and not kept.
     *
     * @return empty where there is no such version, or it is a draft
     * @throws ProblemException 409 where it is not made yet and the report is in another format than this program's; 503 while texts
     *     are withdrawn faster than it is made
     */
    Optional<Rendering> of(int year, int version, RenderingForm form) {
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
