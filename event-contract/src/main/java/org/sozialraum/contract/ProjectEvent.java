package org.sozialraum.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** A fact that the project service decided. Types are only ever added: the log is replayed from its start. */
public sealed interface ProjectEvent extends DomainEvent {

    /** An event in the life of one project. */
    sealed interface OfProject extends ProjectEvent {
        UUID projectId();

        @Override
        default Subject subject() {
            return Subject.of("project", projectId());
        }
    }

    record YouthOfficeRegistered(String ags, String name) implements ProjectEvent {
        @Override
        public Subject subject() {
            return new Subject("youth-office", ags);
        }
    }

    /** Sozialraum. No money is due to it for a year before {@code since}. */
    record SocialSpaceRegistered(
            UUID socialSpaceId,
            String key,
            String name,
            @MayBeAbsent Integer population,
            LocalDate since) implements ProjectEvent {
        @Override
        public Subject subject() {
            return Subject.of("social-space", socialSpaceId);
        }
    }

    record OrganisationRegistered(
            UUID organisationId, String key, String name, OrganisationKind kind, List<UUID> socialSpaceIds)
            implements ProjectEvent {
        @Override
        public Subject subject() {
            return Subject.of("organisation", organisationId);
        }
    }

    /** Somebody said that something is missing. The text stays in the project service. */
    record NeedVoiced(
            UUID needId,
            UUID socialSpaceId,
            Voice voice,
            NeedSource source,
            @MayBeAbsent UUID topicId,
            YearMonth month) implements ProjectEvent {
        @Override
        public Subject subject() {
            return Subject.of("need", needId);
        }
    }

    record ProjectProposed(
            UUID projectId,
            UUID socialSpaceId,
            UUID applicantId,
            TextRef title,
            @MayBeAbsent TextRef description,
            List<UUID> needIds,
            @MayBeAbsent TextRef noNeedReason,
            int year,
            Money requestedAmount,
            LocalDate on)
            implements OfProject {}

    record ProjectApplied(UUID projectId, LocalDate on) implements OfProject {}

    /** Asks the budget service for money. One approval makes one commitment at most. */
    record ProjectApproved(
            UUID approvalId,
            UUID projectId,
            UUID socialSpaceId,
            UUID applicantId,
            LocalDate on,
            int year,
            @MayBeAbsent UUID resolutionId,
            @MayBeAbsent String earmark,
            Money amount)
            implements OfProject {}

    record ProjectFunded(UUID projectId, UUID approvalId, Money amount, LocalDate on) implements OfProject {}

    record ProjectUnfunded(UUID projectId, UUID approvalId, CommitmentRefusal reason, LocalDate on)
            implements OfProject {}

    /**
     * An approval is taken back, before or after its answer. It leaves no commitment of its own open: what is orderable is
     * released at once, the rest as the orders under way end without payment.
     */
    record ApprovalWithdrawn(
            UUID projectId,
            UUID approvalId,
            LocalDate on,
            @MayBeAbsent TextRef reason) implements OfProject {}

    record ProjectRejected(UUID projectId, TextRef reason, LocalDate on) implements OfProject {}

    /** The applicant took the project back. An approval of it that still stood was withdrawn before. */
    record ProjectWithdrawn(UUID projectId, @MayBeAbsent TextRef reason, LocalDate on) implements OfProject {}

    record ProjectStarted(UUID projectId, LocalDate on) implements OfProject {}

    record MeasureHeld(UUID projectId, UUID measureId, TextRef title, LocalDate heldOn, int participants)
            implements OfProject {}

    /** What was learned: on a project, or on an attempt to co-operate; exactly one of the two ids is there. */
    record OutcomeRecorded(
            UUID outcomeId,
            @MayBeAbsent UUID projectId,
            @MayBeAbsent UUID cooperationAttemptId,
            UUID socialSpaceId,
            OutcomeKind kind,
            String cause,
            TextRef text,
            @MayBeAbsent TextRef lesson,
            LocalDate on)
            implements ProjectEvent {
        @Override
        public Subject subject() {
            return projectId != null
                    ? Subject.of("project", projectId)
                    : Subject.of("cooperation-attempt", cooperationAttemptId);
        }
    }

    record ProjectCompleted(UUID projectId, OverallResult result, boolean familiesHelpToRun, LocalDate on)
            implements OfProject {}

    record ProjectDiscontinued(UUID projectId, OverallResult result, boolean familiesHelpToRun, LocalDate on)
            implements OfProject {}

    /**
     * What of an approval's money was recognised as spent for its purpose (anerkannte Kosten), zero included.
     *
     * @param year the year that the approval was for
     */
    record RecognisedCost(UUID approvalId, int year, Money amount) {}

    /**
     * The statement of use was checked (Verwendungsnachweis geprüft). It names every approval of the project that was funded,
     * one for each year, so that what the recognised cost no longer needs is released and what was paid too much is claimed.
     */
    record ProjectSettled(UUID projectId, List<RecognisedCost> recognisedCosts, LocalDate on) implements OfProject {}

    record CooperationAttempted(
            UUID cooperationAttemptId, UUID socialSpaceId, OrganisationKind partnerKind, LocalDate on)
            implements ProjectEvent {
        @Override
        public Subject subject() {
            return Subject.of("cooperation-attempt", cooperationAttemptId);
        }
    }
}
