package org.sozialraum.reporting.money;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;

/**
 * The figures of budget lines, in euro.
 *
 * @param plan what the resolutions grant (Ansatz)
 * @param appropriated the plan with everything that changed it since (fortgeschriebener Ansatz)
 * @param blocked may not be spent for now
 * @param reserved cover for over-plan requests that are not decided yet
 * @param committed the open part of commitments
 * @param available appropriated − blocked − reserved − committed − paid + repaid
 * @param unresolved paid by the finance system without cover, outside of what is available, until it is covered (ungeklärt)
 */
@Schema(name = "MoneyFigures")
public record Figures(
        Money plan,
        Money appropriated,
        Money blocked,
        Money reserved,
        Money committed,
        Money paid,
        Money repaid,
        Money available,
        Money unresolved) {

    public static final Figures NONE = of(Money.ZERO, Effects.NONE, Money.ZERO);

    /** What a plan, the sum of a line's effects and what is unresolved come to. */
    public static Figures of(Money plan, Effects sum, Money unresolved) {
        return new Figures(
                plan,
                sum.appropriated(),
                sum.blocked(),
                sum.reserved(),
                sum.committed(),
                sum.paid(),
                sum.repaid(),
                sum.available(),
                unresolved);
    }

    public Figures plus(Figures other) {
        return new Figures(
                plan.plus(other.plan),
                appropriated.plus(other.appropriated),
                blocked.plus(other.blocked),
                reserved.plus(other.reserved),
                committed.plus(other.committed),
                paid.plus(other.paid),
                repaid.plus(other.repaid),
                available.plus(other.available),
                unresolved.plus(other.unresolved));
    }
}
