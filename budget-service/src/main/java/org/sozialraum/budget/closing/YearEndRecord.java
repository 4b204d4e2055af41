package org.sozialraum.budget.closing;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.sozialraum.budget.fiscalyear.FiscalYearResource;
import org.sozialraum.budget.resolution.Resolution;
import org.sozialraum.contract.Money;

/**
 * Niederschrift über den Jahresabschluss: what became of every euro of the year, as a German page; its template is
 * {@code templates/YearEndRecord.html}.
 *
 * @param total the sum of all lines
 * @param resolutions under which there are lines in the year
 */
record YearEndRecord(FiscalYearResource.View year, List<Line> lines, Figures total, List<Resolution> resolutions)
        implements TemplateInstance {

    /** A budget line, and how it ended. */
    record Line(String space, String productAccount, String resolution, Figures figures) {}

    /**
     * Of a line: appropriated − paid + repaid = committed + carried over + lapsed.
     *
     * @param appropriated what there was in the year, before the closing took away what was left
     * @param committed open of commitments, which moved into the next year
     */
    record Figures(
            Money plan,
            Money appropriated,
            Money paid,
            Money repaid,
            Money committed,
            Money carriedOver,
            Money lapsed) {

        static final Figures NONE =
                new Figures(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        Figures plus(Figures other) {
            return new Figures(
                    plan.plus(other.plan),
                    appropriated.plus(other.appropriated),
                    paid.plus(other.paid),
                    repaid.plus(other.repaid),
                    committed.plus(other.committed),
                    carriedOver.plus(other.carriedOver),
                    lapsed.plus(other.lapsed));
        }
    }
}
