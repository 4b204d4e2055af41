package org.sozialraum.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A fact that the budget service decided. Types are only ever added: the log is replayed from its start. */
public sealed interface BudgetEvent extends DomainEvent {

    /** An event that moves money of a budget line and therefore is part of that line's history. */
    sealed interface LineEvent extends BudgetEvent {
        UUID budgetLineId();

        /** The journal entries behind this event; their effects are what the line's balances change by. */
        List<Booking> bookings();

        /** The project that the money is for, or null. */
        default UUID projectId() {
            return null;
        }

        /** The commitment that the money belongs to, or null. */
        default UUID commitmentId() {
            return null;
        }

        /**
         * The same event, whose bookings carry the hashes of their entries.
         *
         * @param hashes by the booking's number
         */
        default LineEvent chained(Map<Long, String> hashes) {
            return ChainedBookings.in(this, hashes);
        }

        @Override
        default Subject subject() {
            return Subject.of("budget-line", budgetLineId());
        }
    }

    /** An entry of a line whose year is closed, to which a later one refers. */
    record EarlierEntry(UUID budgetLineId, int year, long number) {}

    /** Zweckbindung: a named part of what a resolution grants. Coverable parts (deckungsfähig) share one available. */
    record Earmark(String name, Money amount, boolean coverable) {}

    /**
     * What a resolution grants.
     *
     * @param amountPerSocialSpace for each social space and year
     * @param toYear the last year; absent: until it is revoked
     * @param carryOver what becomes of what a year leaves over; absent: it lapses
     * @param carryOverCeiling for each social space, where the rule is CEILING
     * @param earlierRepaymentsAvailable whether repayments of earlier years can be spent again; absent: they cannot
     */
    record Funding(
            Money amountPerSocialSpace,
            int fromYear,
            @MayBeAbsent Integer toYear,
            String productAccount,
            List<Earmark> earmarks,
            @MayBeAbsent CarryOverRule carryOver,
            @MayBeAbsent Money carryOverCeiling,
            @MayBeAbsent Boolean earlierRepaymentsAvailable) {

        /** A grant of which nothing is carried over and no repayment of an earlier year is spent again. */
        public Funding(
                Money amountPerSocialSpace,
                int fromYear,
                Integer toYear,
                String productAccount,
                List<Earmark> earmarks) {
            this(amountPerSocialSpace, fromYear, toYear, productAccount, earmarks, null, null, null);
        }
    }

    /** Berichtspflicht: how often a report is due, and on which day (MM-DD) of the following year. */
    record ReportingDuty(ReportingInterval interval, String dueOn) {}

    /**
     * Beschluss, as it was entered into the register.
     *
     * @param text what it decides, in the words of the paper
     */
    record ResolutionAdopted(
            UUID resolutionId,
            String number,
            TextRef title,
            @MayBeAbsent String fileReference,
            @MayBeAbsent String department,
            String committee,
            @MayBeAbsent Competence competence,
            LocalDate decidedOn,
            @MayBeAbsent TextRef text,
            Funding funding,
            @MayBeAbsent ReportingDuty reportingDuty)
            implements BudgetEvent {

        /** A resolution of which only the grant and the reporting duty are known. */
        public ResolutionAdopted(
                UUID resolutionId,
                String number,
                TextRef title,
                String committee,
                LocalDate decidedOn,
                Funding funding,
                ReportingDuty reportingDuty) {
            this(resolutionId, number, title, null, null, committee, null, decidedOn, null, funding, reportingDuty);
        }

        @Override
        public Subject subject() {
            return Subject.of("resolution", resolutionId);
        }
    }

    /**
     * A later resolution took the place of an earlier one, or prolonged it.
     *
     * @param resolutionId the earlier one
     * @param fromYear the later one's first year; what is replaced grants nothing from then on
     */
    record ResolutionSuperseded(
            UUID resolutionId, UUID byResolutionId, SupersessionKind kind, int fromYear, LocalDate on)
            implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("resolution", resolutionId);
        }
    }

    record FiscalYearOpened(UUID fiscalYearId, int year, FiscalYearState state, LocalDate on) implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("fiscal-year", fiscalYearId);
        }
    }

    record BudgetLineOpened(
            UUID budgetLineId,
            int year,
            UUID socialSpaceId,
            UUID resolutionId,
            String productAccount,
            Money plan,
            List<Booking> bookings)
            implements LineEvent {}

    /**
     * @param whyNotDeferrable of a commitment that could not wait until the budget was in force
     */
    record CommitmentPlaced(
            UUID budgetLineId,
            UUID commitmentId,
            @MayBeAbsent UUID projectId,
            @MayBeAbsent UUID approvalId,
            Money amount,
            @MayBeAbsent TextRef purpose,
            @MayBeAbsent TextRef whyNotDeferrable,
            Booking booking)
            implements LineEvent {

        /** A commitment of a year that is open. */
        public CommitmentPlaced(
                UUID budgetLineId,
                UUID commitmentId,
                UUID projectId,
                UUID approvalId,
                Money amount,
                TextRef purpose,
                Booking booking) {
            this(budgetLineId, commitmentId, projectId, approvalId, amount, purpose, null, booking);
        }

        @Override
        public List<Booking> bookings() {
            return List.of(booking);
        }
    }

    /** The answer to an approval for which there is no money; nothing was booked. */
    record CommitmentRefused(
            UUID approvalId,
            UUID projectId,
            CommitmentRefusal reason,
            Money requested,
            @MayBeAbsent Money available) implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("approval", approvalId);
        }
    }

    /** More money of the line is committed to the same purpose. */
    record CommitmentIncreased(
            UUID budgetLineId,
            UUID commitmentId,
            @MayBeAbsent UUID projectId,
            Money amount,
            TextRef reason,
            Booking booking)
            implements LineEvent {
        @Override
        public List<Booking> bookings() {
            return List.of(booking);
        }
    }

    /** What of a commitment is no longer needed is free again for others. */
    record CommitmentReleased(
            UUID budgetLineId,
            UUID commitmentId,
            @MayBeAbsent UUID projectId,
            Money amount,
            ReleaseCause cause,
            @MayBeAbsent TextRef reason,
            Booking booking)
            implements LineEvent {
        @Override
        public List<Booking> bookings() {
            return List.of(booking);
        }
    }

    /** Rate: a part of a commitment that is to be paid on a day; the plan is told instalment by instalment. */
    record InstalmentPlanned(
            UUID commitmentId,
            @MayBeAbsent UUID projectId,
            UUID instalmentId,
            int number,
            Money amount,
            LocalDate dueOn,
            LocalDate on)
            implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("commitment", commitmentId);
        }
    }

    /** The day of an instalment has come. It still needs an order and its people. */
    record InstalmentDue(
            UUID commitmentId,
            @MayBeAbsent UUID projectId,
            UUID instalmentId,
            int number,
            Money amount,
            LocalDate dueOn)
            implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("commitment", commitmentId);
        }
    }

    /** An instalment got another day; one that was due is not any more until that day comes. */
    record InstalmentMoved(
            UUID commitmentId, UUID instalmentId, int number, LocalDate dueOn, TextRef reason, LocalDate on)
            implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("commitment", commitmentId);
        }
    }

    /** An instalment will not be paid. Its money stays committed until somebody releases it. */
    record InstalmentCancelled(UUID commitmentId, UUID instalmentId, int number, TextRef reason, LocalDate on)
            implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("commitment", commitmentId);
        }
    }

    record PaymentOrdered(
            UUID paymentOrderId,
            UUID budgetLineId,
            UUID commitmentId,
            @MayBeAbsent UUID projectId,
            UUID payeeId,
            Money amount,
            TextRef reason,
            LocalDate on)
            implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("payment-order", paymentOrderId);
        }
    }

    record PaymentCertified(UUID paymentOrderId, LocalDate on) implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("payment-order", paymentOrderId);
        }
    }

    record PaymentAuthorised(UUID paymentOrderId, LocalDate on) implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("payment-order", paymentOrderId);
        }
    }

    /** The finance system has taken the order over. */
    record PaymentTransmitted(UUID paymentOrderId, LocalDate on) implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("payment-order", paymentOrderId);
        }
    }

    /** The order will not be paid; what it had reserved of its commitment is free again. */
    record PaymentRejected(UUID paymentOrderId, TextRef reason, LocalDate on) implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("payment-order", paymentOrderId);
        }
    }

    /** The finance system's report that an order was paid: its document and the day the money moved. */
    record PaymentExecuted(
            UUID budgetLineId,
            UUID paymentOrderId,
            UUID commitmentId,
            @MayBeAbsent UUID projectId,
            Money amount,
            String documentNumber,
            LocalDate valueDate,
            Booking booking)
            implements LineEvent {
        @Override
        public List<Booking> bookings() {
            return List.of(booking);
        }
    }

    /**
     * Rücküberweisung: the bank sent a payment back, which restores its commitment.
     *
     * @param amount the whole payment
     * @param booking its part that had been covered; absent where nothing had been
     * @param earlier the entry of a closed year that had told the payment: what came back is appropriated and committed anew
     */
    record PaymentReturned(
            UUID budgetLineId,
            UUID paymentOrderId,
            UUID commitmentId,
            @MayBeAbsent UUID projectId,
            Money amount,
            String documentNumber,
            LocalDate valueDate,
            @MayBeAbsent TextRef reason,
            @MayBeAbsent Booking booking,
            @MayBeAbsent EarlierEntry earlier)
            implements LineEvent {

        /** A payment of a year that is not closed. */
        public PaymentReturned(
                UUID budgetLineId,
                UUID paymentOrderId,
                UUID commitmentId,
                UUID projectId,
                Money amount,
                String documentNumber,
                LocalDate valueDate,
                TextRef reason,
                Booking booking) {
            this(
                    budgetLineId,
                    paymentOrderId,
                    commitmentId,
                    projectId,
                    amount,
                    documentNumber,
                    valueDate,
                    reason,
                    booking,
                    null);
        }

        @Override
        public List<Booking> bookings() {
            return booking == null ? List.of() : List.of(booking);
        }
    }

    /**
     * Storno of a payment of a closed year, which takes no entry any more: what had never been paid is appropriated and committed
     * anew.
     *
     * @param earlier the entry that had told the payment
     */
    record EarlierPaymentReversed(
            UUID budgetLineId,
            UUID paymentOrderId,
            UUID commitmentId,
            @MayBeAbsent UUID projectId,
            Money amount,
            @MayBeAbsent TextRef reason,
            EarlierEntry earlier,
            Booking booking)
            implements LineEvent {
        @Override
        public List<Booking> bookings() {
            return List.of(booking);
        }
    }

    /** Storno: an entry of the same line's journal is negated, exactly. An entry is reversed once at most. */
    record EntryReversed(
            UUID budgetLineId,
            long reversedNumber,
            @MayBeAbsent UUID commitmentId,
            @MayBeAbsent UUID projectId,
            @MayBeAbsent UUID paymentOrderId,
            @MayBeAbsent TextRef reason,
            Booking booking)
            implements LineEvent {
        @Override
        public List<Booking> bookings() {
            return List.of(booking);
        }
    }

    /**
     * Rückforderung: more was paid than was recognised.
     *
     * @param amount what is to be paid back now, with all that was claimed before and is still open; zero when nothing is any more
     */
    record RepaymentClaimed(
            UUID claimId, UUID commitmentId, @MayBeAbsent UUID projectId, UUID debtorId, Money amount, LocalDate on)
            implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("repayment-claim", claimId);
        }
    }

    /**
     * Rückzahlung: a provider paid money back.
     *
     * @param ofEarlierYear the closed year that it had been paid in; absent for a year that is not closed
     * @param budgetLineId the line that it was booked on; absent where a closed year has no line that follows it
     */
    record RepaymentReceived(
            @MayBeAbsent UUID budgetLineId,
            UUID repaymentId,
            UUID commitmentId,
            @MayBeAbsent UUID projectId,
            Money amount,
            LocalDate valueDate,
            @MayBeAbsent Integer ofEarlierYear,
            @MayBeAbsent Booking booking)
            implements LineEvent {
        @Override
        public List<Booking> bookings() {
            return booking == null ? List.of() : List.of(booking);
        }

        @Override
        public Subject subject() {
            return budgetLineId == null
                    ? Subject.of("repayment", repaymentId)
                    : Subject.of("budget-line", budgetLineId);
        }
    }

    /**
     * Ungeklärte Auszahlung: the finance system paid what nobody had committed. It is booked outside of what is available, and its
     * line takes no new commitments until somebody covers it.
     *
     * @param budgetLineId the line that it belongs to; absent while nobody knows
     */
    record PaymentUnresolved(
            @MayBeAbsent UUID budgetLineId,
            UUID unresolvedId,
            @MayBeAbsent UUID paymentOrderId,
            @MayBeAbsent UUID commitmentId,
            @MayBeAbsent UUID projectId,
            Money amount,
            String documentNumber,
            LocalDate valueDate,
            @MayBeAbsent Booking booking)
            implements LineEvent {
        @Override
        public List<Booking> bookings() {
            return booking == null ? List.of() : List.of(booking);
        }

        @Override
        public Subject subject() {
            return budgetLineId == null
                    ? Subject.of("unresolved", unresolvedId)
                    : Subject.of("budget-line", budgetLineId);
        }
    }

    /** An unresolved payment got its cover: out of what the line had available, or out of a commitment. */
    record UnresolvedCovered(
            UUID budgetLineId,
            UUID unresolvedId,
            @MayBeAbsent UUID commitmentId,
            @MayBeAbsent UUID projectId,
            Money amount,
            TextRef reason,
            Booking booking)
            implements LineEvent {
        @Override
        public List<Booking> bookings() {
            return List.of(booking);
        }
    }

    /** Umschichtung: money left this line for another one of the same product account and year. */
    record TransferredOut(
            UUID budgetLineId, UUID transferId, UUID toBudgetLineId, Money amount, TextRef reason, Booking booking)
            implements LineEvent {
        @Override
        public List<Booking> bookings() {
            return List.of(booking);
        }
    }

    /** Umschichtung: the other half of {@link TransferredOut}, told of the line that got the money. */
    record TransferredIn(
            UUID budgetLineId, UUID transferId, UUID fromBudgetLineId, Money amount, TextRef reason, Booking booking)
            implements LineEvent {
        @Override
        public List<Booking> bookings() {
            return List.of(booking);
        }
    }

    /** Haushaltssperre: this much of the line may not be spent for now. */
    record LineBlocked(
            UUID budgetLineId,
            UUID blockId,
            String resolutionNumber,
            Money amount,
            TextRef reason,
            List<Booking> bookings)
            implements LineEvent {}

    /**
     * A block was lifted, in part or as a whole.
     *
     * @param resolutionNumber absent where it ended with its year
     * @param reason absent likewise
     */
    record LineUnblocked(
            UUID budgetLineId,
            UUID blockId,
            @MayBeAbsent String resolutionNumber,
            Money amount,
            @MayBeAbsent TextRef reason,
            List<Booking> bookings)
            implements LineEvent {}

    /**
     * Nachtrag: a supplementary budget changed what the line is appropriated.
     *
     * @param amount what the line has more; negative where it was cut
     */
    record SupplementGranted(
            UUID budgetLineId,
            UUID supplementId,
            String resolutionNumber,
            String committee,
            LocalDate decidedOn,
            Money amount,
            TextRef reason,
            List<Booking> bookings)
            implements LineEvent {}

    /**
     * What an over-plan request names as its cover: money of a line, or of an account that no line belongs to.
     *
     * @param budgetLineId absent where the cover lies outside of the budget lines
     * @param earmark absent likewise
     * @param externalProductAccount present exactly then
     */
    record OverPlanCover(
            @MayBeAbsent UUID budgetLineId,
            @MayBeAbsent String earmark,
            @MayBeAbsent String externalProductAccount,
            Money amount) {}

    /**
     * Über- oder außerplanmäßige Ausgabe: a clerk asks for more than the plan holds, and has signed by that. What lines give as
     * cover is reserved at once, see {@link CoverReserved}.
     *
     * @param earmark the purpose; for OFF_PLAN one that the plan does not know
     * @param whyNotDeferrable why it cannot be put off
     */
    record OverPlanRequested(
            UUID requestId,
            OverPlanKind kind,
            UUID budgetLineId,
            String earmark,
            Money amount,
            TextRef reason,
            TextRef whyNotDeferrable,
            List<OverPlanCover> cover,
            LocalDate on)
            implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("over-plan-request", requestId);
        }
    }

    /** The request has its next signature; the mayor's above the limit waits for the council. */
    record OverPlanSigned(UUID requestId, OverPlanStep step, LocalDate on) implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("over-plan-request", requestId);
        }
    }

    /**
     * The request was refused and its cover is free again.
     *
     * @param step who refused instead of signing; absent where the council did
     */
    record OverPlanRefused(UUID requestId, @MayBeAbsent OverPlanStep step, TextRef reason, LocalDate on)
            implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("over-plan-request", requestId);
        }
    }

    /** The clerk took the request back and its cover is free again. */
    record OverPlanWithdrawn(UUID requestId, TextRef reason, LocalDate on) implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("over-plan-request", requestId);
        }
    }

    /**
     * The mayor or the council decided, and the line has the money.
     *
     * @param resolutionNumber the council's; absent where the mayor decided
     * @param committee likewise
     */
    record OverPlanGranted(
            UUID budgetLineId,
            UUID requestId,
            OverPlanKind kind,
            Money amount,
            OverPlanDecider decidedBy,
            @MayBeAbsent String resolutionNumber,
            @MayBeAbsent String committee,
            LocalDate decidedOn,
            Booking booking)
            implements LineEvent {
        @Override
        public List<Booking> bookings() {
            return List.of(booking);
        }
    }

    /** What the line is to give as cover counts for nothing else until the request is decided. */
    record CoverReserved(UUID budgetLineId, UUID requestId, Money amount, List<Booking> bookings)
            implements LineEvent {}

    /** The request was refused or withdrawn; what was reserved is available again. */
    record CoverFreed(UUID budgetLineId, UUID requestId, Money amount, List<Booking> bookings) implements LineEvent {}

    /** The request was granted: what was reserved has left this line, the other half of {@link OverPlanGranted}. */
    record CoverGiven(UUID budgetLineId, UUID requestId, UUID toBudgetLineId, Money amount, List<Booking> bookings)
            implements LineEvent {}

    /** Up to which amount the mayor decides over-plan expenses, from a day on. */
    record OverPlanLimitSet(UUID limitId, LocalDate from, Money upTo) implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("over-plan-limit", limitId);
        }
    }

    /**
     * Übertragung in das Folgejahr: at the closing of its year, money left this line for the one that follows it.
     *
     * @param commitmentId the commitment that moved with what was open of it; absent for what was left over
     */
    record CarriedOut(
            UUID budgetLineId,
            UUID toBudgetLineId,
            @MayBeAbsent UUID commitmentId,
            @MayBeAbsent UUID projectId,
            Money amount,
            List<Booking> bookings)
            implements LineEvent {}

    /** Haushaltsrest aus dem Vorjahr: the other half of {@link CarriedOut}, told of the line that got the money. */
    record CarriedIn(
            UUID budgetLineId,
            UUID fromBudgetLineId,
            @MayBeAbsent UUID commitmentId,
            @MayBeAbsent UUID projectId,
            Money amount,
            List<Booking> bookings)
            implements LineEvent {}

    /** Abgang: at the closing of its year, what the line had left over and may not carry over lapsed. */
    record MoneyLapsed(UUID budgetLineId, Money amount, List<Booking> bookings) implements LineEvent {}

    /** Jahresabschluss: the year takes no entry any more. */
    record FiscalYearClosed(
            UUID fiscalYearId,
            int year,
            LocalDate on,
            @MayBeAbsent TextRef reason) implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("fiscal-year", fiscalYearId);
        }
    }

    /** A text of this service was withdrawn. It is not late: it does not come any more. */
    record TextWithdrawn(UUID textId, LocalDate on) implements BudgetEvent {
        @Override
        public Subject subject() {
            return Subject.of("text", textId);
        }
    }
}
