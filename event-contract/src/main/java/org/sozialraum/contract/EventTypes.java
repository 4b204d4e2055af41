package org.sozialraum.contract;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one table of wire names. A wire name is for ever; a class may be renamed, so the name is never taken from it.
 */
public final class EventTypes {

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<? extends DomainEvent>, String> BY_CLASS = new LinkedHashMap<>();

    static {
        budget("ResolutionAdopted.v1", BudgetEvent.ResolutionAdopted.class);
        budget("ResolutionSuperseded.v1", BudgetEvent.ResolutionSuperseded.class);
        budget("FiscalYearOpened.v1", BudgetEvent.FiscalYearOpened.class);
        budget("BudgetLineOpened.v1", BudgetEvent.BudgetLineOpened.class);
        budget("CommitmentPlaced.v1", BudgetEvent.CommitmentPlaced.class);
        budget("CommitmentRefused.v1", BudgetEvent.CommitmentRefused.class);
        budget("PaymentOrdered.v1", BudgetEvent.PaymentOrdered.class);
        budget("PaymentCertified.v1", BudgetEvent.PaymentCertified.class);
        budget("PaymentAuthorised.v1", BudgetEvent.PaymentAuthorised.class);
        budget("PaymentExecuted.v1", BudgetEvent.PaymentExecuted.class);
        budget("InstalmentPlanned.v1", BudgetEvent.InstalmentPlanned.class);
        budget("InstalmentDue.v1", BudgetEvent.InstalmentDue.class);
        budget("InstalmentMoved.v1", BudgetEvent.InstalmentMoved.class);
        budget("InstalmentCancelled.v1", BudgetEvent.InstalmentCancelled.class);
        budget("CommitmentIncreased.v1", BudgetEvent.CommitmentIncreased.class);
        budget("CommitmentReleased.v1", BudgetEvent.CommitmentReleased.class);
        budget("PaymentTransmitted.v1", BudgetEvent.PaymentTransmitted.class);
        budget("PaymentRejected.v1", BudgetEvent.PaymentRejected.class);
        budget("PaymentReturned.v1", BudgetEvent.PaymentReturned.class);
        budget("EntryReversed.v1", BudgetEvent.EntryReversed.class);
        budget("RepaymentClaimed.v1", BudgetEvent.RepaymentClaimed.class);
        budget("RepaymentReceived.v1", BudgetEvent.RepaymentReceived.class);
        budget("PaymentUnresolved.v1", BudgetEvent.PaymentUnresolved.class);
        budget("UnresolvedCovered.v1", BudgetEvent.UnresolvedCovered.class);
        budget("TransferredOut.v1", BudgetEvent.TransferredOut.class);
        budget("TransferredIn.v1", BudgetEvent.TransferredIn.class);
        budget("LineBlocked.v1", BudgetEvent.LineBlocked.class);
        budget("LineUnblocked.v1", BudgetEvent.LineUnblocked.class);
        budget("SupplementGranted.v1", BudgetEvent.SupplementGranted.class);
        budget("OverPlanRequested.v1", BudgetEvent.OverPlanRequested.class);
        budget("CoverReserved.v1", BudgetEvent.CoverReserved.class);
        budget("OverPlanSigned.v1", BudgetEvent.OverPlanSigned.class);
        budget("OverPlanGranted.v1", BudgetEvent.OverPlanGranted.class);
        budget("OverPlanRefused.v1", BudgetEvent.OverPlanRefused.class);
        budget("OverPlanWithdrawn.v1", BudgetEvent.OverPlanWithdrawn.class);
        budget("CoverFreed.v1", BudgetEvent.CoverFreed.class);
        budget("CoverGiven.v1", BudgetEvent.CoverGiven.class);
        budget("OverPlanLimitSet.v1", BudgetEvent.OverPlanLimitSet.class);
        budget("EarlierPaymentReversed.v1", BudgetEvent.EarlierPaymentReversed.class);
        budget("CarriedOut.v1", BudgetEvent.CarriedOut.class);
        budget("CarriedIn.v1", BudgetEvent.CarriedIn.class);
        budget("MoneyLapsed.v1", BudgetEvent.MoneyLapsed.class);
        budget("FiscalYearClosed.v1", BudgetEvent.FiscalYearClosed.class);
        budget("TextWithdrawn.v1", BudgetEvent.TextWithdrawn.class);

        project("YouthOfficeRegistered.v1", ProjectEvent.YouthOfficeRegistered.class);
        project("SocialSpaceRegistered.v1", ProjectEvent.SocialSpaceRegistered.class);
        project("OrganisationRegistered.v1", ProjectEvent.OrganisationRegistered.class);
        project("NeedVoiced.v1", ProjectEvent.NeedVoiced.class);
        project("ProjectProposed.v1", ProjectEvent.ProjectProposed.class);
        project("ProjectChanged.v1", ProjectEvent.ProjectChanged.class);
        project("ProjectApplied.v1", ProjectEvent.ProjectApplied.class);
        project("ProjectApproved.v1", ProjectEvent.ProjectApproved.class);
        project("ApprovalWithdrawn.v1", ProjectEvent.ApprovalWithdrawn.class);
        project("ProjectRejected.v1", ProjectEvent.ProjectRejected.class);
        project("ProjectWithdrawn.v1", ProjectEvent.ProjectWithdrawn.class);
        project("ProjectFunded.v1", ProjectEvent.ProjectFunded.class);
        project("ProjectUnfunded.v1", ProjectEvent.ProjectUnfunded.class);
        project("ProjectStarted.v1", ProjectEvent.ProjectStarted.class);
        project("MeasurePlanned.v1", ProjectEvent.MeasurePlanned.class);
        project("MeasureCancelled.v1", ProjectEvent.MeasureCancelled.class);
        project("MeasureHeld.v1", ProjectEvent.MeasureHeld.class);
        project("OutcomeRecorded.v1", ProjectEvent.OutcomeRecorded.class);
        project("ProjectCompleted.v1", ProjectEvent.ProjectCompleted.class);
        project("ProjectDiscontinued.v1", ProjectEvent.ProjectDiscontinued.class);
        project("ProjectSettled.v1", ProjectEvent.ProjectSettled.class);
        project("StatementOfUseReceived.v1", ProjectEvent.StatementOfUseReceived.class);
        project("ProjectFollowedUp.v1", ProjectEvent.ProjectFollowedUp.class);
        project("DecisionRulesSet.v1", ProjectEvent.DecisionRulesSet.class);
        project("CooperationAttempted.v1", ProjectEvent.CooperationAttempted.class);
        project("SocialSpaceChanged.v1", ProjectEvent.SocialSpaceChanged.class);
        project("NetworkModelAdopted.v1", ProjectEvent.NetworkModelAdopted.class);
        project("FamilyCentreStaffed.v1", ProjectEvent.FamilyCentreStaffed.class);
        project("OrganisationChanged.v1", ProjectEvent.OrganisationChanged.class);
        project("ProviderContracted.v1", ProjectEvent.ProviderContracted.class);
        project("ProviderContractEnded.v1", ProjectEvent.ProviderContractEnded.class);
        project("NeedChanged.v1", ProjectEvent.NeedChanged.class);
        project("NeedReleased.v1", ProjectEvent.NeedReleased.class);
        project("NeedMerged.v1", ProjectEvent.NeedMerged.class);
        project("NeedTakenUp.v1", ProjectEvent.NeedTakenUp.class);
        project("NeedClosed.v1", ProjectEvent.NeedClosed.class);
        project("NeedClosingReasonReleased.v1", ProjectEvent.NeedClosingReasonReleased.class);
        project("TopicProposed.v1", ProjectEvent.TopicProposed.class);
        project("TopicConfirmed.v1", ProjectEvent.TopicConfirmed.class);
        project("TopicMerged.v1", ProjectEvent.TopicMerged.class);
        project("CauseListed.v1", ProjectEvent.CauseListed.class);
        project("OfferOpened.v1", ProjectEvent.OfferOpened.class);
        project("OfferChanged.v1", ProjectEvent.OfferChanged.class);
        project("OfferConfirmed.v1", ProjectEvent.OfferConfirmed.class);
        project("OfferEnded.v1", ProjectEvent.OfferEnded.class);
        project("NetworkMeetingPlanned.v1", ProjectEvent.NetworkMeetingPlanned.class);
        project("NetworkMeetingChanged.v1", ProjectEvent.NetworkMeetingChanged.class);
        project("NetworkMeetingCancelled.v1", ProjectEvent.NetworkMeetingCancelled.class);
        project("NetworkMeetingHeld.v1", ProjectEvent.NetworkMeetingHeld.class);
        project("NetworkMeetingMinuted.v1", ProjectEvent.NetworkMeetingMinuted.class);
        project("AttendanceCorrected.v1", ProjectEvent.AttendanceCorrected.class);
        project("NetworkTaskDone.v1", ProjectEvent.NetworkTaskDone.class);
        project("PeerConsultationHeld.v1", ProjectEvent.PeerConsultationHeld.class);
        project("PeerConsultationChanged.v1", ProjectEvent.PeerConsultationChanged.class);
        project("TextWithdrawn.v1", ProjectEvent.TextWithdrawn.class);

        reporting("ReportCommented.v1", ReportingEvent.ReportCommented.class);
        reporting("AnnualReportDrafted.v1", ReportingEvent.AnnualReportDrafted.class);
        reporting("AnnualReportSigned.v1", ReportingEvent.AnnualReportSigned.class);
        reporting("AnnualReportSubmitted.v1", ReportingEvent.AnnualReportSubmitted.class);
        reporting("AnnualReportNoted.v1", ReportingEvent.AnnualReportNoted.class);
        reporting("TextWithdrawn.v1", ReportingEvent.TextWithdrawn.class);
    }

    private EventTypes() {}

    /** Every wire name with its record, in the order of the catalogue. */
    public static Map<String, Class<? extends DomainEvent>> all() {
        return Collections.unmodifiableMap(BY_NAME);
    }

    /**
     * The wire name of an event's type.
     *
     * @throws IllegalArgumentException for a type that is missing in the table
     */
    public static String nameOf(DomainEvent event) {
        String name = BY_CLASS.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no wire name for " + event.getClass());
        }
        return name;
    }

    /** The record behind a wire name; empty for a type that this version does not know. */
    public static Optional<Class<? extends DomainEvent>> classOf(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /**
     * The id of a type's JSON Schema, which every event carries as {@code dataschema}. The schema lies beside the classes,
     * as {@code contract/schema/budget/CommitmentPlaced.v1.json} for {@code org.sozialraum.budget.CommitmentPlaced.v1}.
     */
    public static URI schemaIdOf(String wireName) {
        return URI.create("urn:sozialraum:schema:" + wireName);
    }

    private static void budget(String name, Class<? extends BudgetEvent> type) {
        put("org.sozialraum.budget." + name, type);
    }

    private static void project(String name, Class<? extends ProjectEvent> type) {
        put("org.sozialraum.project." + name, type);
    }

    private static void reporting(String name, Class<? extends ReportingEvent> type) {
        put("org.sozialraum.reporting." + name, type);
    }

    private static void put(String name, Class<? extends DomainEvent> type) {
        if (BY_NAME.put(name, type) != null || BY_CLASS.put(type, name) != null) {
            throw new IllegalStateException("named twice: " + name);
        }
    }
}
