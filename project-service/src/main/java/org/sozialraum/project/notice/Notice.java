package org.sozialraum.project.notice;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sozialraum.contract.Money;

/**
 * Bescheid: what the youth office tells an applicant, as a German text; its template is {@code templates/Notice.txt}.
 *
 * @param office the youth office's name
 * @param project its file reference
 * @param title of the project
 * @param granted whether it is a grant, and not a refusal
 * @param years what was approved and funded, empty for a refusal
 * @param reason of the refusal; null where there was no money
 * @param whyNoMoney a sentence; null where it was not the money
 * @param decidedOn null where the history does not tell
 * @param committeeOn the day of the committee's resolution; null where a head decided
 * @param from the project's first day; null where nobody said
 * @param remedy Rechtsbehelfsbelehrung: what can be done by whoever does not agree
 */
record Notice(
        String office,
        UUID project,
        String space,
        String applicant,
        String title,
        LocalDate appliedOn,
        Money requested,
        boolean granted,
        List<Year> years,
        Money total,
        String reason,
        String whyNoMoney,
        LocalDate decidedOn,
        LocalDate committeeOn,
        LocalDate from,
        LocalDate until,
        String remedy)
        implements TemplateInstance {

    /**
     * What was approved for one year.
     *
     * @param whyLess null where all of it was approved, and where nobody said why
     */
    record Year(int year, Money amount, Money appliedFor, String whyLess, LocalDate statementDueOn) {

        public boolean less() {
            return !appliedFor.isAtMost(amount);
        }
    }
}
