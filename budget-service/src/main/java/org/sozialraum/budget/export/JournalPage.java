package org.sozialraum.budget.export;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.sozialraum.budget.budgetline.BudgetLineResource;
import org.sozialraum.budget.budgetline.Journal;

/**
 * The journal of a line as a German page; its template is {@code templates/JournalPage.html}.
 *
 * @param head the hash of the last entry, which says that nothing before it was changed; null while there is none
 * @param on the day for which it holds
 */
record JournalPage(
        BudgetLineResource.View line,
        String space,
        String resolution,
        List<Journal.Item> entries,
        String head,
        LocalDate on)
        implements TemplateInstance {}
