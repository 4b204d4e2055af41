package org.sozialraum.project.notice;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Bescheid: what the youth office tells an applicant, as a German text; its template is {@code templates/Notice.txt}.
 *
 * @param granted whether it is a grant, and not a refusal
 * @param years what was approved and funded, empty for a refusal
 * @param reason of the refusal; null where there was no money
 * @param whyNoMoney a sentence; null where it was not the money
 * @param remedy what can be done by whoever does not agree
 */
record Notice(
        String office,
        String applicant,
        String title,
        String appliedOn,
        boolean granted,
        List<Year> years,
        String total,
        String reason,
        String whyNoMoney,
        String decidedOn,
        String remedy)
        implements TemplateInstance {

    /**
     * What was approved for one year.
     *
     * @param appliedFor null where all of it was approved
     * @param whyLess null where all of it was approved, and where nobody said why
     */
    record Year(int year, String amount, String appliedFor, String whyLess, String statementDueOn) {}
}
