package org.sozialraum.budget.budgetline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;

/**
 * Buchungsart: what a journal entry does to the balances of its line. The database holds the same in the table
 * {@code journal_kind} and books nothing else; a new kind is one constant here and one row there.
 */
@Schema(name = "JournalEntryKind")
public enum EntryKind {
    /** Ansatz. */
    PLAN("Ansatz", Effects::appropriating, 0),
    /** Mittelbindung. */
    COMMITMENT("Mittelbindung", Effects::committing, 0),
    /** Erhöhung einer Mittelbindung. */
    COMMITMENT_INCREASE("Erhöhung", Effects::committing, 0),
    /** Auflösung einer Mittelbindung, in part or as a whole. */
    RELEASE("Auflösung", amount -> Effects.committing(amount.negated()), 0),
    /** Auszahlung aus einer Mittelbindung. */
    PAYMENT("Auszahlung", Effects::paying, 0),
    /** Rücküberweisung: restores the commitment. */
    RETURN("Rücküberweisung der Bank", amount -> Effects.paying(amount.negated()), 0),
    /** Ungeklärte Auszahlung: outside of what is available, until somebody covers it. */
    UNRESOLVED("ungeklärte Auszahlung", _ -> Effects.NONE, 1),
    /** Deckung einer ungeklärten Auszahlung out of what the line has available. */
    COVERING("Deckung aus dem Ansatz", Effects::spending, -1),
    /** Deckung einer ungeklärten Auszahlung out of a commitment. */
    COVERING_BY_COMMITMENT("Deckung aus einer Mittelbindung", Effects::paying, -1),
    /** Rückzahlung. */
    REPAYMENT("Rückzahlung", Effects::repaying, 0),
    /** Rückzahlung aus Vorjahren als allgemeines Deckungsmittel: noted, with no effect on the line. */
    EARLIER_REPAYMENT("Rückzahlung aus Vorjahren als allgemeines Deckungsmittel", _ -> Effects.NONE, 0),
    /** Umschichtung auf einen anderen Ansatz. */
    TRANSFER_OUT("Umschichtung ab", amount -> Effects.appropriating(amount.negated()), 0),
    /** Umschichtung von einem anderen Ansatz. */
    TRANSFER_IN("Umschichtung zu", Effects::appropriating, 0),
    /** Haushaltssperre. */
    BLOCK("Haushaltssperre", Effects::blocking, 0),
    /** Aufhebung einer Haushaltssperre. */
    UNBLOCK("Aufhebung der Sperre", amount -> Effects.blocking(amount.negated()), 0),
    /** Nachtrag: the supplementary budget grants more. */
    SUPPLEMENT("Nachtrag", Effects::appropriating, 0),
    /** Kürzung durch Nachtrag. */
    SUPPLEMENT_CUT("Kürzung durch Nachtrag", amount -> Effects.appropriating(amount.negated()), 0),
    /** Vormerkung als Deckung einer über- oder außerplanmäßigen Ausgabe, until that is decided. */
    COVER_RESERVED("Vormerkung als Deckung", Effects::reserving, 0),
    /** Aufhebung der Vormerkung: the expense was refused or withdrawn. */
    COVER_FREED("Aufhebung der Vormerkung", amount -> Effects.reserving(amount.negated()), 0),
    /** Abgabe als Deckung: what was reserved leaves the line. */
    COVER_GIVEN(
            "Abgabe als Deckung",
            amount -> Effects.appropriating(amount)
                    .plus(Effects.reserving(amount))
                    .negated(),
            0),
    /** Über- oder außerplanmäßige Bewilligung. */
    OVER_PLAN_GRANT("über- oder außerplanmäßige Bewilligung", Effects::appropriating, 0),
    /** Übertragung in das Folgejahr of what was left over. */
    CARRIED_OUT("Übertragung in das Folgejahr", amount -> Effects.appropriating(amount.negated()), 0),
    /** Haushaltsrest aus dem Vorjahr. */
    CARRIED_IN("Haushaltsrest aus dem Vorjahr", Effects::appropriating, 0),
    /** Übertragung einer Mittelbindung in das Folgejahr, with the money for what is open of it. */
    COMMITMENT_CARRIED_OUT(
            "Mittelbindung in das Folgejahr übertragen", amount -> Effects.carrying(amount.negated()), 0),
    /** Mittelbindung aus dem Vorjahr, with its money. */
    COMMITMENT_CARRIED_IN("Mittelbindung aus dem Vorjahr", Effects::carrying, 0),
    /** Abgang: what was left over and may not be carried over. */
    LAPSED("Abgang am Jahresende", amount -> Effects.appropriating(amount.negated()), 0),
    /** Rücküberweisung einer Auszahlung aus einem abgeschlossenen Jahr: restores the commitment, in this year. */
    LATE_RETURN("Rücküberweisung aus einem Vorjahr", Effects::carrying, 0),
    /** Storno einer Auszahlung aus einem abgeschlossenen Jahr, likewise. */
    LATE_REVERSAL("Storno einer Auszahlung aus einem Vorjahr", Effects::carrying, 0),
    /** Storno: the opposite of the entry that it names. */
    REVERSAL(
            "Storno",
            _ -> {
                throw new IllegalStateException("a reversal has the effects of the entry that it reverses");
            },
            0);

    private final String german;
    private final Rule effects;
    private final int unresolved;

    EntryKind(String german, Rule effects, int unresolved) {
        this.german = german;
        this.effects = effects;
        this.unresolved = unresolved;
    }

    /** Its name in what people read, as {@code docs/ledger.md} has it. */
    public String german() {
        return german;
    }

    /** What an entry of this kind adds to each balance. */
    public Effects effects(Money amount) {
        return effects.of(amount);
    }

    /** What an entry of this kind adds to what the line has unresolved. */
    public Money unresolved(Money amount) {
        return switch (unresolved) {
            case 1 -> amount;
            case -1 -> amount.negated();
            default -> Money.ZERO;
        };
    }

    /** True where money comes back from whom it was paid to. */
    public boolean paysBack() {
        return this == REPAYMENT || this == EARLIER_REPAYMENT;
    }

    /** True where a payment of a closed year is taken back: the commitment has paid less, whatever that year's line says. */
    public boolean takesBack() {
        return this == LATE_RETURN || this == LATE_REVERSAL;
    }

    @FunctionalInterface
    private interface Rule {
        Effects of(Money amount);
    }
}
