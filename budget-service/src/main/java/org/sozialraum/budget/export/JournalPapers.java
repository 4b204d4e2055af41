package org.sozialraum.budget.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLineResource;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.problem.YearProblems;
import org.sozialraum.budget.reference.References;
import org.sozialraum.budget.resolution.Resolution;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;

/** Writes the journal of a line, for those who may see it. */
@ApplicationScoped
class JournalPapers {

    /** About thirty pages; whoever wants more wants a spreadsheet. */
    private static final int LONGEST = 1000;

    private final BudgetLines lines;
    private final References references;
    private final EntityManager entities;
    private final ActDay days;

    JournalPapers(BudgetLines lines, References references, EntityManager entities, ActDay days) {
        this.lines = lines;
        this.references = references;
        this.entities = entities;
        this.days = days;
    }

    /**
     * @throws NotFoundException for a line that is not there, or not the caller's to see
     * @throws ProblemException 409 for a journal that is too long for paper
     */
    @Transactional
    JournalPage of(UUID lineId) {
        BudgetLineResource.View line = lines.view(lineId);
        Page<Journal.Item> journal = lines.journal(lineId, new Paging(null, LONGEST));
        if (journal.next() != null) {
            throw ProblemException.of(YearProblems.TOO_LONG_FOR_PAPER, String.valueOf(LONGEST));
        }
        List<Journal.Item> entries = journal.items();
        return new JournalPage(
                line,
                references.nameOfSpace(line.socialSpaceId()),
                entities.find(Resolution.class, line.resolutionId()).number,
                entries,
                entries.isEmpty() ? null : entries.getLast().hash(),
                days.of(null));
    }
}
