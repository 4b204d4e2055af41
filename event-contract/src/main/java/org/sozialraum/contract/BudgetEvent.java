package org.sozialraum.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A fact that the budget service decided. Types are only ever added: the log is replayed from its start. */
public sealed interface BudgetEvent extends DomainEvent {

    /** An event that moves money of a budget line and therefore is part of that line's history. */
    sealed interface LineEvent extends BudgetEvent {
        UUID budgetLineId();

        /** The journal entries behind this event; their effects are what the line's balances change by. */
        List<Booking> bookings();

        @Override
        default Subject subject() {
            return Subject.of("budget-line", budgetLineId());
        }
    }

    /** Zweckbindung: a named part of what a resolution grants. Coverable parts (deckungsfähig) share one available. */
    record Earmark(String name, Money amount, boolean coverable) {}

    /** What a resolution grants: the amount for each social space and year, first to last year (none: until revoked). */
    record Funding(
            Money amountPerSocialSpace,
            int fromYear,
            @MayBeAbsent Integer toYear,
            String productAccount,
            List<Earmark> earmarks) {}

    /** Berichtspflicht: how often a report is due, and on which day (MM-DD) of the following year. */
    record ReportingDuty(ReportingInterval interval, String dueOn) {}

    record ResolutionAdopted(
            UUID resolutionId,
            String number,
            TextRef title,
            String committee,
            LocalDate decidedOn,
            Funding funding,
            @MayBeAbsent ReportingDuty reportingDuty)
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

    record CommitmentPlaced(
            UUID budgetLineId,
            UUID commitmentId,
            @MayBeAbsent UUID projectId,
            @MayBeAbsent UUID approvalId,
            Money amount,
            @MayBeAbsent TextRef purpose,
            Booking booking)
            implements LineEvent {
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
}
