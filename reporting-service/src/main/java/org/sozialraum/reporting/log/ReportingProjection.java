package org.sozialraum.reporting.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.sozialraum.contract.BudgetEvent;
import org.sozialraum.contract.BudgetEvent.BudgetLineOpened;
import org.sozialraum.contract.BudgetEvent.CommitmentRefused;
import org.sozialraum.contract.BudgetEvent.FiscalYearClosed;
import org.sozialraum.contract.BudgetEvent.FiscalYearOpened;
import org.sozialraum.contract.BudgetEvent.InstalmentCancelled;
import org.sozialraum.contract.BudgetEvent.InstalmentDue;
import org.sozialraum.contract.BudgetEvent.InstalmentMoved;
import org.sozialraum.contract.BudgetEvent.InstalmentPlanned;
import org.sozialraum.contract.BudgetEvent.LineEvent;
import org.sozialraum.contract.BudgetEvent.OverPlanLimitSet;
import org.sozialraum.contract.BudgetEvent.OverPlanRefused;
import org.sozialraum.contract.BudgetEvent.OverPlanRequested;
import org.sozialraum.contract.BudgetEvent.OverPlanSigned;
import org.sozialraum.contract.BudgetEvent.OverPlanWithdrawn;
import org.sozialraum.contract.BudgetEvent.PaymentAuthorised;
import org.sozialraum.contract.BudgetEvent.PaymentCertified;
import org.sozialraum.contract.BudgetEvent.PaymentOrdered;
import org.sozialraum.contract.BudgetEvent.PaymentRejected;
import org.sozialraum.contract.BudgetEvent.PaymentTransmitted;
import org.sozialraum.contract.BudgetEvent.RepaymentClaimed;
import org.sozialraum.contract.BudgetEvent.ResolutionAdopted;
import org.sozialraum.contract.BudgetEvent.ResolutionSuperseded;
import org.sozialraum.contract.ProjectEvent;
import org.sozialraum.contract.ProjectEvent.ApprovalWithdrawn;
import org.sozialraum.contract.ProjectEvent.AttendanceCorrected;
import org.sozialraum.contract.ProjectEvent.CauseListed;
import org.sozialraum.contract.ProjectEvent.CooperationAttempted;
import org.sozialraum.contract.ProjectEvent.DecisionRulesSet;
import org.sozialraum.contract.ProjectEvent.FamilyCentreStaffed;
import org.sozialraum.contract.ProjectEvent.MeasureCancelled;
import org.sozialraum.contract.ProjectEvent.MeasureHeld;
import org.sozialraum.contract.ProjectEvent.MeasurePlanned;
import org.sozialraum.contract.ProjectEvent.NeedChanged;
import org.sozialraum.contract.ProjectEvent.NeedClosed;
import org.sozialraum.contract.ProjectEvent.NeedClosingReasonReleased;
import org.sozialraum.contract.ProjectEvent.NeedMerged;
import org.sozialraum.contract.ProjectEvent.NeedReleased;
import org.sozialraum.contract.ProjectEvent.NeedTakenUp;
import org.sozialraum.contract.ProjectEvent.NeedVoiced;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingCancelled;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingChanged;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingHeld;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingMinuted;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingPlanned;
import org.sozialraum.contract.ProjectEvent.NetworkModelAdopted;
import org.sozialraum.contract.ProjectEvent.NetworkTaskDone;
import org.sozialraum.contract.ProjectEvent.OfferChanged;
import org.sozialraum.contract.ProjectEvent.OfferConfirmed;
import org.sozialraum.contract.ProjectEvent.OfferEnded;
import org.sozialraum.contract.ProjectEvent.OfferOpened;
import org.sozialraum.contract.ProjectEvent.OrganisationChanged;
import org.sozialraum.contract.ProjectEvent.OrganisationRegistered;
import org.sozialraum.contract.ProjectEvent.OutcomeRecorded;
import org.sozialraum.contract.ProjectEvent.PeerConsultationChanged;
import org.sozialraum.contract.ProjectEvent.PeerConsultationHeld;
import org.sozialraum.contract.ProjectEvent.ProjectApplied;
import org.sozialraum.contract.ProjectEvent.ProjectApproved;
import org.sozialraum.contract.ProjectEvent.ProjectChanged;
import org.sozialraum.contract.ProjectEvent.ProjectCompleted;
import org.sozialraum.contract.ProjectEvent.ProjectDiscontinued;
import org.sozialraum.contract.ProjectEvent.ProjectFollowedUp;
import org.sozialraum.contract.ProjectEvent.ProjectFunded;
import org.sozialraum.contract.ProjectEvent.ProjectProposed;
import org.sozialraum.contract.ProjectEvent.ProjectRejected;
import org.sozialraum.contract.ProjectEvent.ProjectSettled;
import org.sozialraum.contract.ProjectEvent.ProjectStarted;
import org.sozialraum.contract.ProjectEvent.ProjectUnfunded;
import org.sozialraum.contract.ProjectEvent.ProjectWithdrawn;
import org.sozialraum.contract.ProjectEvent.ProviderContractEnded;
import org.sozialraum.contract.ProjectEvent.ProviderContracted;
import org.sozialraum.contract.ProjectEvent.SocialSpaceChanged;
import org.sozialraum.contract.ProjectEvent.SocialSpaceRegistered;
import org.sozialraum.contract.ProjectEvent.StatementOfUseReceived;
import org.sozialraum.contract.ProjectEvent.TopicConfirmed;
import org.sozialraum.contract.ProjectEvent.TopicMerged;
import org.sozialraum.contract.ProjectEvent.TopicProposed;
import org.sozialraum.contract.ProjectEvent.YouthOfficeRegistered;
import org.sozialraum.contract.ReportingEvent;
import org.sozialraum.contract.ReportingEvent.AnnualReportDrafted;
import org.sozialraum.contract.ReportingEvent.AnnualReportSubmitted;
import org.sozialraum.contract.ReportingEvent.OfReport;
import org.sozialraum.contract.ReportingEvent.ReportCommented;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.kit.projection.Projection;
import org.sozialraum.reporting.comment.Comments;
import org.sozialraum.reporting.disclosure.SubmittedCounts;
import org.sozialraum.reporting.money.BudgetLines;
import org.sozialraum.reporting.money.Resolutions;
import org.sozialraum.reporting.need.Needs;
import org.sozialraum.reporting.network.NetworkWork;
import org.sozialraum.reporting.outcome.Outcomes;
import org.sozialraum.reporting.place.Places;
import org.sozialraum.reporting.project.FollowUps;
import org.sozialraum.reporting.project.ProjectState;
import org.sozialraum.reporting.project.Projects;
import org.sozialraum.reporting.text.SharedTexts;
import org.sozialraum.reporting.topic.ReportTopics;

/**
 * Gives every event of the log its place in the yearly report. Where nothing is done, the event's name here says why: another
 * event tells of the same, or it never belongs in the report.
 */
@ApplicationScoped
public class ReportingProjection implements Projection {

    /** Positions are kept under this name. */
    public static final String NAME = "reporting";

    /** The whole read model. A table of this service that is not here is kept when it is built again, and a test says so. */
    private static final Set<String> TABLES = Set.of(
            "applied_position",
            "approval",
            "budget_line",
            "cause",
            "cooperation_attempt",
            "figure_entry",
            "fiscal_year",
            "follow_up",
            "need",
            "network_model",
            "office",
            "organisation",
            "outcome",
            "project",
            "project_need",
            "report_comment",
            "resolution",
            "resolution_earmark",
            "shared_text",
            "social_space",
            "submitted_report",
            "text_ref",
            "topic");

    private final Places places;
    private final Resolutions resolutions;
    private final BudgetLines money;
    private final Needs needs;
    private final ReportTopics topics;
    private final Projects projects;
    private final FollowUps followUps;
    private final Outcomes outcomes;
    private final NetworkWork network;
    private final Comments comments;
    private final SubmittedCounts submitted;
    private final SharedTexts texts;
    private final AppliedPositions positions;

    public ReportingProjection(
            Places places,
            Resolutions resolutions,
            BudgetLines money,
            Needs needs,
            ReportTopics topics,
            Projects projects,
            FollowUps followUps,
            Outcomes outcomes,
            NetworkWork network,
            Comments comments,
            SubmittedCounts submitted,
            SharedTexts texts,
            AppliedPositions positions) {
        this.places = places;
        this.resolutions = resolutions;
        this.money = money;
        this.needs = needs;
        this.topics = topics;
        this.projects = projects;
        this.followUps = followUps;
        this.outcomes = outcomes;
        this.network = network;
        this.comments = comments;
        this.submitted = submitted;
        this.texts = texts;
        this.positions = positions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.BUDGET, Topics.PROJECT, Topics.REPORTING, Topics.TEXT);
    }

    @Override
    public boolean acts() {
        return false;
    }

    @Override
    public Set<String> tables() {
        return TABLES;
    }

    @Override
    public void apply(LogEvent event) {
        switch (event.data()) {
            case BudgetEvent budget -> place(event, budget);
            case ProjectEvent project -> place(event, project);
            case ReportingEvent reporting -> place(event, reporting);
        }
        positions.advance(event.service(), event.position());
    }

    @Override
    public void applyText(UUID id, String salt, String content) {
        texts.learn(id, salt, content);
    }

    private void place(LogEvent event, ReportingEvent data) {
        switch (data) {
            case ReportCommented commented -> comments.learn(event, commented);
            case AnnualReportDrafted drafted -> texts.mention(event, drafted.reason());
            case AnnualReportSubmitted told -> submitted.learn(event, told);
            case OfReport isKeptWithTheVersions -> {}
            case ReportingEvent.TextWithdrawn withdrawn -> texts.withdraw(withdrawn.textId());
        }
    }

    private void place(LogEvent event, BudgetEvent data) {
        switch (data) {
            case ResolutionAdopted adopted -> resolutions.learn(event, adopted);
            case ResolutionSuperseded superseded -> resolutions.learn(superseded);
            case FiscalYearOpened opened -> resolutions.learn(opened);
            case FiscalYearClosed closed -> resolutions.learn(closed);
            case BudgetLineOpened opened -> {
                places.mention(opened.socialSpaceId());
                money.open(event, opened);
            }
            case LineEvent moved -> money.book(event, moved);
            case CommitmentRefused nothingWasBooked -> {}
            case InstalmentPlanned notPaidYet -> {}
            case InstalmentDue notPaidYet -> {}
            case InstalmentMoved notPaidYet -> {}
            case InstalmentCancelled nothingWasBooked -> {}
            case PaymentOrdered notPaidYet -> {}
            case PaymentCertified notPaidYet -> {}
            case PaymentAuthorised notPaidYet -> {}
            case PaymentTransmitted notPaidYet -> {}
            case PaymentRejected neverPaid -> {}
            case RepaymentClaimed notRepaidYet -> {}
            case OverPlanRequested itsCoverIsTold -> {}
            case OverPlanSigned notDecidedYet -> {}
            case OverPlanRefused itsCoverIsTold -> {}
            case OverPlanWithdrawn itsCoverIsTold -> {}
            // Who may decide is the office's own rule; the report tells what was decided.
            case OverPlanLimitSet aRuleAndNoDecision -> {}
            case BudgetEvent.TextWithdrawn withdrawn -> texts.withdraw(withdrawn.textId());
        }
    }

    private void place(LogEvent event, ProjectEvent data) {
        switch (data) {
            case YouthOfficeRegistered registered -> places.learn(registered);
            case SocialSpaceRegistered registered -> places.learn(registered);
            case OrganisationRegistered registered -> network.learn(registered);
            case NeedVoiced voiced -> {
                places.mention(voiced.socialSpaceId());
                needs.learn(event, voiced);
            }
            case ProjectProposed proposed -> {
                places.mention(proposed.socialSpaceId());
                projects.propose(event, proposed);
            }
            case ProjectChanged changed -> projects.change(event, changed);
            case ProjectApplied applied -> projects.become(event, applied, ProjectState.APPLIED, applied.on());
            case ProjectApproved approved -> projects.approve(event, approved);
            case ProjectFunded funded -> projects.fund(event, funded);
            case ProjectUnfunded unfunded ->
                projects.becomeFrom(ProjectState.APPROVED, event, unfunded, ProjectState.UNFUNDED, unfunded.on());
            case ApprovalWithdrawn withdrawn -> projects.takeBack(event, withdrawn);
            case ProjectRejected rejected -> projects.become(event, rejected, ProjectState.REJECTED, rejected.on());
            case ProjectWithdrawn withdrawn ->
                projects.become(event, withdrawn, ProjectState.WITHDRAWN, withdrawn.on());
            case ProjectStarted started -> projects.become(event, started, ProjectState.RUNNING, started.on());
            case MeasurePlanned notHeldYet -> {}
            case MeasureCancelled notHeld -> {}
            case MeasureHeld held -> projects.hold(event, held);
            case OutcomeRecorded recorded -> {
                places.mention(recorded.socialSpaceId());
                outcomes.learn(event, recorded);
            }
            case ProjectCompleted completed -> projects.finish(event, completed);
            case ProjectDiscontinued discontinued -> projects.finish(event, discontinued);
            case ProjectSettled settled -> projects.become(event, settled, ProjectState.SETTLED, settled.on());
            case StatementOfUseReceived notSettledYet -> {}
            case ProjectFollowedUp answered -> followUps.learn(event, answered);
            // Who may decide is the office's own rule; the report tells what was decided.
            case DecisionRulesSet aRuleAndNoDecision -> {}
            case CooperationAttempted attempted -> {
                places.mention(attempted.socialSpaceId());
                outcomes.learn(event, attempted);
            }
            case SocialSpaceChanged changed -> places.learn(changed);
            case NeedChanged changed -> needs.learn(event, changed);
            case NeedMerged merged -> needs.merge(event, merged);
            case CauseListed listed -> outcomes.learn(listed);
            case ProjectEvent.TextWithdrawn withdrawn -> texts.withdraw(withdrawn.textId());
            case NetworkModelAdopted adopted -> {
                places.mention(adopted.socialSpaceId());
                network.learn(event, adopted);
            }
            case FamilyCentreStaffed staffed -> {
                places.mention(staffed.socialSpaceId());
                network.learn(event, staffed);
            }
            case OrganisationChanged changed -> network.learn(changed);
            // Contracts are for help in single cases; the report tells of what is open to all in the social space.
            case ProviderContracted aboutHelpInSingleCases -> {}
            case ProviderContractEnded aboutHelpInSingleCases -> {}
            case NeedReleased itsTextStaysThere -> {}
            case NeedClosingReasonReleased itsTextStaysThere -> {}
            case NeedTakenUp toldByTheMeetingOrTheProject -> {}
            case NeedClosed closed -> needs.close(event, closed);
            case OfferOpened opened -> {
                places.mention(opened.socialSpaceId());
                network.learn(event, opened);
            }
            case OfferEnded ended -> network.learn(event, ended);
            case OfferChanged countsAsBefore -> {}
            case OfferConfirmed countsAsBefore -> {}
            case NetworkMeetingHeld held -> {
                places.mention(held.socialSpaceId());
                network.learn(event, held);
            }
            case AttendanceCorrected corrected -> network.learn(event, corrected);
            case NetworkMeetingPlanned notHeldYet -> {}
            case NetworkMeetingChanged notHeldYet -> {}
            case NetworkMeetingCancelled notHeld -> {}
            // Minutes and tasks are the team's own; the report tells what the meeting decided and learned.
            case NetworkMeetingMinuted theTeamsOwn -> {}
            case NetworkTaskDone theTeamsOwn -> {}
            case PeerConsultationHeld held -> {
                places.mention(held.socialSpaceId());
                network.learn(event, held);
            }
            case PeerConsultationChanged changed -> network.learn(event, changed);
            case TopicProposed proposed -> topics.learn(event, proposed);
            case TopicConfirmed confirmed -> topics.learn(confirmed);
            case TopicMerged merged -> topics.learn(merged);
        }
    }
}
