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

    /** An event in the life of one need. Its texts stay in the project service. */
    sealed interface OfNeed extends ProjectEvent {
        UUID needId();

        @Override
        default Subject subject() {
            return Subject.of("need", needId());
        }
    }

    /** An event in the life of one offer. When and where it takes place stays in the project service. */
    sealed interface OfOffer extends ProjectEvent {
        UUID offerId();

        @Override
        default Subject subject() {
            return Subject.of("offer", offerId());
        }
    }

    /** An event in the life of one network meeting. */
    sealed interface OfNetworkMeeting extends ProjectEvent {
        UUID networkMeetingId();

        @Override
        default Subject subject() {
            return Subject.of("network-meeting", networkMeetingId());
        }
    }

    /** An event about one peer consultation. */
    sealed interface OfPeerConsultation extends ProjectEvent {
        UUID peerConsultationId();

        @Override
        default Subject subject() {
            return Subject.of("peer-consultation", peerConsultationId());
        }
    }

    /** An event about a topic of needs. */
    sealed interface OfTopic extends ProjectEvent {
        UUID topicId();

        @Override
        default Subject subject() {
            return Subject.of("topic", topicId());
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

    /**
     * What is known of a social space has changed; its key and its beginning never do.
     *
     * @param from the day from which the name and the population hold
     * @param until the space's last day, where that is what became known. No money is due to it for a year after it
     */
    record SocialSpaceChanged(
            UUID socialSpaceId,
            String name,
            @MayBeAbsent Integer population,
            @MayBeAbsent LocalDate from,
            @MayBeAbsent LocalDate until)
            implements ProjectEvent {
        @Override
        public Subject subject() {
            return Subject.of("social-space", socialSpaceId);
        }
    }

    /**
     * Who is in charge of network work in a social space from a day on.
     *
     * @param to the last day; absent while the end is open
     * @param replacesId the model that ends on the day before
     * @param organisationId the provider in charge, where it is a single one
     */
    record NetworkModelAdopted(
            UUID networkModelId,
            UUID socialSpaceId,
            NetworkModel model,
            LocalDate from,
            @MayBeAbsent LocalDate to,
            @MayBeAbsent UUID replacesId,
            @MayBeAbsent UUID organisationId)
            implements ProjectEvent {
        @Override
        public Subject subject() {
            return Subject.of("network-model", networkModelId);
        }
    }

    /**
     * A family centre has so much of a post for a social space from a day on.
     *
     * @param percentOfAPost 50 is half a post
     * @param replacesId what the centre had before, which ends on the day before
     */
    record FamilyCentreStaffed(
            UUID familyCentrePostId,
            UUID organisationId,
            UUID socialSpaceId,
            int percentOfAPost,
            LocalDate from,
            @MayBeAbsent UUID replacesId)
            implements ProjectEvent {
        @Override
        public Subject subject() {
            return Subject.of("family-centre-post", familyCentrePostId);
        }
    }

    /** A provider has a contract for a social space; kind tells whether for outpatient or residential help. */
    record ProviderContracted(
            UUID providerContractId,
            UUID organisationId,
            UUID socialSpaceId,
            OrganisationKind kind,
            LocalDate from,
            LocalDate to)
            implements ProjectEvent {
        @Override
        public Subject subject() {
            return Subject.of("provider-contract", providerContractId);
        }
    }

    /** A provider's contract ends earlier than was agreed; {@code to} is its last day. */
    record ProviderContractEnded(UUID providerContractId, LocalDate to) implements ProjectEvent {
        @Override
        public Subject subject() {
            return Subject.of("provider-contract", providerContractId);
        }
    }

    /** @param on from when it works in these spaces */
    record OrganisationRegistered(
            UUID organisationId,
            String key,
            String name,
            OrganisationKind kind,
            List<UUID> socialSpaceIds,
            @MayBeAbsent LocalDate on)
            implements ProjectEvent {

        /** As it was told before it said from when. */
        public OrganisationRegistered(
                UUID organisationId, String key, String name, OrganisationKind kind, List<UUID> socialSpaceIds) {
            this(organisationId, key, name, kind, socialSpaceIds, null);
        }

        @Override
        public Subject subject() {
            return Subject.of("organisation", organisationId);
        }
    }

    /**
     * What is known of an organisation has changed; all of it as it is now. Its key never changes.
     *
     * @param on the day from which it holds
     */
    record OrganisationChanged(
            UUID organisationId,
            String name,
            OrganisationKind kind,
            List<UUID> socialSpaceIds,
            @MayBeAbsent LocalDate on)
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
            YearMonth month,
            @MayBeAbsent AgeBand ageBand)
            implements OfNeed {}

    /** What is known of a need was corrected; all of it as it is now. */
    record NeedChanged(
            UUID needId,
            Voice voice,
            NeedSource source,
            UUID topicId,
            YearMonth month,
            @MayBeAbsent AgeBand ageBand) implements OfNeed {}

    /** A second person has read the need's texts: they lead to nobody. */
    record NeedReleased(UUID needId, LocalDate on) implements OfNeed {}

    /** Two needs are one. The other one, and what was merged into this one before, keeps its voice: it counts there. */
    record NeedMerged(UUID needId, UUID intoNeedId, LocalDate on) implements OfNeed {}

    /** A network meeting or a project took the need up; one of the two ids is there. */
    record NeedTakenUp(
            UUID needId,
            @MayBeAbsent UUID projectId,
            @MayBeAbsent UUID networkMeetingId,
            LocalDate on) implements OfNeed {}

    record NeedClosed(UUID needId, NeedResult result, LocalDate on) implements OfNeed {}

    /** A second person has read why the need was closed: that leads to nobody, either. */
    record NeedClosingReasonReleased(UUID needId, LocalDate on) implements OfNeed {}

    /** A need brought a topic that was not in the list. Until somebody confirms it its name is a text like any other. */
    record TopicProposed(UUID topicId, TextRef name) implements OfTopic {}

    /** The topic is in the youth office's list, under this name. */
    record TopicConfirmed(
            UUID topicId, String name, @MayBeAbsent LocalDate on) implements OfTopic {}

    /** Two topics are one: whatever names this one, or what was merged into it before, means the other. */
    record TopicMerged(
            UUID topicId, UUID intoTopicId, @MayBeAbsent LocalDate on) implements OfTopic {}

    /** A cause of successes and difficulties is in the youth office's list. */
    record CauseListed(String key, String name, @MayBeAbsent LocalDate on) implements ProjectEvent {
        @Override
        public Subject subject() {
            return new Subject("cause", key);
        }
    }

    /** A text of this service was withdrawn. It is not late: it does not come any more. */
    record TextWithdrawn(UUID textId, LocalDate on) implements ProjectEvent {
        @Override
        public Subject subject() {
            return Subject.of("text", textId);
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
            LocalDate on,
            @MayBeAbsent ProjectPlan plan)
            implements OfProject {

        /** As it was told before there were plans. */
        public ProjectProposed(
                UUID projectId,
                UUID socialSpaceId,
                UUID applicantId,
                TextRef title,
                TextRef description,
                List<UUID> needIds,
                TextRef noNeedReason,
                int year,
                Money requestedAmount,
                LocalDate on) {
            this(
                    projectId,
                    socialSpaceId,
                    applicantId,
                    title,
                    description,
                    needIds,
                    noNeedReason,
                    year,
                    requestedAmount,
                    on,
                    null);
        }
    }

    /** What the project is to be was changed before it was decided on: all of it as it is now. */
    record ProjectChanged(
            UUID projectId,
            TextRef title,
            @MayBeAbsent TextRef description,
            List<UUID> needIds,
            @MayBeAbsent TextRef noNeedReason,
            int year,
            Money requestedAmount,
            ProjectPlan plan,
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
            Money amount,
            @MayBeAbsent UUID decidedByResolutionId,
            @MayBeAbsent LocalDate statementDueOn)
            implements OfProject {

        /** As it was told before committees decided and statements had a due date. */
        public ProjectApproved(
                UUID approvalId,
                UUID projectId,
                UUID socialSpaceId,
                UUID applicantId,
                LocalDate on,
                int year,
                UUID resolutionId,
                String earmark,
                Money amount) {
            this(
                    approvalId,
                    projectId,
                    socialSpaceId,
                    applicantId,
                    on,
                    year,
                    resolutionId,
                    earmark,
                    amount,
                    null,
                    null);
        }
    }

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
            @MayBeAbsent TextRef reason,
            @MayBeAbsent UUID decidedByResolutionId)
            implements OfProject {}

    record ProjectRejected(
            UUID projectId,
            TextRef reason,
            LocalDate on,
            @MayBeAbsent UUID decidedByResolutionId) implements OfProject {}

    /** The applicant took the project back. An approval of it that still stood was withdrawn before. */
    record ProjectWithdrawn(UUID projectId, @MayBeAbsent TextRef reason, LocalDate on) implements OfProject {}

    record ProjectStarted(UUID projectId, LocalDate on) implements OfProject {}

    record MeasurePlanned(
            UUID projectId,
            UUID measureId,
            TextRef title,
            @MayBeAbsent TextRef place,
            LocalDate plannedOn) implements OfProject {}

    /** A planned measure did not take place. */
    record MeasureCancelled(
            UUID projectId, UUID measureId, @MayBeAbsent TextRef reason, LocalDate on) implements OfProject {}

    /** @param reached by group, each at most once; together they are the participants */
    record MeasureHeld(
            UUID projectId,
            UUID measureId,
            TextRef title,
            LocalDate heldOn,
            int participants,
            @MayBeAbsent TextRef place,
            @MayBeAbsent List<Reached> reached)
            implements OfProject {

        /** As it was told before groups were counted. */
        public MeasureHeld(UUID projectId, UUID measureId, TextRef title, LocalDate heldOn, int participants) {
            this(projectId, measureId, title, heldOn, participants, null, null);
        }
    }

    /**
     * What was learned: on a project, on an attempt to co-operate, or in a network meeting; exactly one of the three ids is
     * there.
     */
    record OutcomeRecorded(
            UUID outcomeId,
            @MayBeAbsent UUID projectId,
            @MayBeAbsent UUID cooperationAttemptId,
            UUID socialSpaceId,
            OutcomeKind kind,
            String cause,
            TextRef text,
            @MayBeAbsent TextRef lesson,
            LocalDate on,
            @MayBeAbsent UUID networkMeetingId)
            implements ProjectEvent {

        /** On a project or an attempt to co-operate. */
        public OutcomeRecorded(
                UUID outcomeId,
                UUID projectId,
                UUID cooperationAttemptId,
                UUID socialSpaceId,
                OutcomeKind kind,
                String cause,
                TextRef text,
                TextRef lesson,
                LocalDate on) {
            this(outcomeId, projectId, cooperationAttemptId, socialSpaceId, kind, cause, text, lesson, on, null);
        }

        @Override
        public Subject subject() {
            if (networkMeetingId != null) {
                return Subject.of("network-meeting", networkMeetingId);
            }
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

    /** Planned and actual cost of one kind (Kostenart); the deviation is their difference. */
    record CostAccount(CostKind kind, Money planned, Money actual) {}

    /**
     * Verwendungsnachweis: the provider's account of what it spent. A corrected one is told anew with the next version.
     *
     * @param income by source; together it is the actual cost
     * @param dueOn the day it was due
     * @param year the first of two years, which is accounted for while the project goes on; none for the whole project's account
     */
    record StatementOfUseReceived(
            UUID projectId,
            int version,
            TextRef report,
            List<CostAccount> costs,
            List<ProjectPlan.Income> income,
            LocalDate dueOn,
            LocalDate on,
            @MayBeAbsent Integer year)
            implements OfProject {}

    /** A year after its funding ended somebody asked: is it still running, do families help to run it? */
    record ProjectFollowedUp(
            UUID projectId,
            boolean stillRunning,
            @MayBeAbsent Boolean familiesHelpToRun,
            @MayBeAbsent TextRef note,
            LocalDate on)
            implements OfProject {}

    /**
     * Entscheidungsregel: who approves projects from a day on. Up to the first limit the head of section, up to the second
     * the head of office, above it the committee; without a limit everything.
     */
    record DecisionRulesSet(
            UUID decisionRulesId,
            LocalDate from,
            @MayBeAbsent Money sectionHeadUpTo,
            @MayBeAbsent Money officeHeadUpTo) implements ProjectEvent {
        @Override
        public Subject subject() {
            return Subject.of("decision-rules", decisionRulesId);
        }
    }

    /**
     * Somebody tried to win a partner. What came of it, {@link OutcomeRecorded} tells.
     *
     * @param partnerId with whom, where it is an organisation that is known
     * @param tried what was tried
     */
    record CooperationAttempted(
            UUID cooperationAttemptId,
            UUID socialSpaceId,
            OrganisationKind partnerKind,
            @MayBeAbsent UUID partnerId,
            @MayBeAbsent TextRef tried,
            LocalDate on)
            implements ProjectEvent {
        @Override
        public Subject subject() {
            return Subject.of("cooperation-attempt", cooperationAttemptId);
        }
    }

    /**
     * A lasting offer is on the map.
     *
     * @param organisationId who runs it
     * @param projectId the project that it came from
     * @param ageBands for whom it is; at least one
     */
    record OfferOpened(
            UUID offerId,
            UUID socialSpaceId,
            UUID organisationId,
            @MayBeAbsent UUID projectId,
            UUID topicId,
            List<AgeBand> ageBands,
            boolean lowThreshold,
            TextRef title,
            LocalDate on)
            implements OfOffer {}

    /**
     * What is known of an offer was changed; all of it as it is now. Its space, its organisation and its project never change.
     *
     * @param title absent where it stayed as it was
     */
    record OfferChanged(
            UUID offerId,
            UUID topicId,
            List<AgeBand> ageBands,
            boolean lowThreshold,
            @MayBeAbsent TextRef title) implements OfOffer {}

    /** Somebody asked whether the offer is still there, and it is. */
    record OfferConfirmed(UUID offerId, LocalDate on) implements OfOffer {}

    record OfferEnded(UUID offerId, @MayBeAbsent TextRef reason, LocalDate on) implements OfOffer {}

    /**
     * A network meeting is to take place.
     *
     * @param needIds its agenda, in its order
     */
    record NetworkMeetingPlanned(
            UUID networkMeetingId,
            UUID socialSpaceId,
            LocalDate plannedFor,
            List<UUID> invitedOrganisationIds,
            List<UUID> needIds)
            implements OfNetworkMeeting {}

    /** What is planned for a meeting was changed; all of it as it is now. */
    record NetworkMeetingChanged(
            UUID networkMeetingId, LocalDate plannedFor, List<UUID> invitedOrganisationIds, List<UUID> needIds)
            implements OfNetworkMeeting {}

    /** A meeting does not take place. */
    record NetworkMeetingCancelled(
            UUID networkMeetingId, @MayBeAbsent TextRef reason, LocalDate on) implements OfNetworkMeeting {}

    /** A need that a meeting looked at, and what it decided. What follows from that, the need's own events tell. */
    record NeedLookedAt(UUID needId, NeedDecision decision) {}

    /** Something to be done, and by whom. */
    record NetworkTask(UUID networkTaskId, UUID organisationId, LocalDate dueOn, TextRef text) {}

    /** A meeting took place. Who came without an invitation is among those present only. */
    record NetworkMeetingHeld(
            UUID networkMeetingId,
            UUID socialSpaceId,
            List<UUID> invitedOrganisationIds,
            List<UUID> presentOrganisationIds,
            List<NeedLookedAt> needs,
            List<NetworkTask> tasks,
            @MayBeAbsent TextRef minutes,
            LocalDate heldOn,
            @MayBeAbsent List<TextRef> furtherDecisions)
            implements OfNetworkMeeting {}

    /** The minutes of a meeting are written, or written anew, and then for a reason. */
    record NetworkMeetingMinuted(
            UUID networkMeetingId,
            TextRef minutes,
            LocalDate on,
            @MayBeAbsent TextRef reason) implements OfNetworkMeeting {}

    /** Who came to a meeting was put right, and why; all of them as they are now. */
    record AttendanceCorrected(
            UUID networkMeetingId,
            List<UUID> invitedOrganisationIds,
            List<UUID> presentOrganisationIds,
            TextRef reason,
            LocalDate on)
            implements OfNetworkMeeting {}

    record NetworkTaskDone(UUID networkMeetingId, UUID networkTaskId, LocalDate on) implements OfNetworkMeeting {}

    /** A peer consultation was held: with whom, and how many cases there were. Nothing else of it is known. */
    record PeerConsultationHeld(
            UUID peerConsultationId, UUID socialSpaceId, List<UUID> organisationIds, int cases, LocalDate heldOn)
            implements OfPeerConsultation {}

    /** What was recorded of a peer consultation was corrected; all of it as it is now. Its space never changes. */
    record PeerConsultationChanged(UUID peerConsultationId, List<UUID> organisationIds, int cases, LocalDate heldOn)
            implements OfPeerConsultation {}
}
