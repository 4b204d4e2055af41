package org.sozialraum.budget.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.sozialraum.budget.commitment.Approvals;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.budget.reference.DecisionRules;
import org.sozialraum.budget.reference.References;
import org.sozialraum.contract.ProjectEvent;
import org.sozialraum.contract.ProjectEvent.ApprovalWithdrawn;
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
import org.sozialraum.contract.ProjectEvent.NetworkModelAdopted;
import org.sozialraum.contract.ProjectEvent.OfNetworkMeeting;
import org.sozialraum.contract.ProjectEvent.OfOffer;
import org.sozialraum.contract.ProjectEvent.OfPeerConsultation;
import org.sozialraum.contract.ProjectEvent.OrganisationChanged;
import org.sozialraum.contract.ProjectEvent.OrganisationRegistered;
import org.sozialraum.contract.ProjectEvent.OutcomeRecorded;
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
import org.sozialraum.contract.ProjectEvent.TextWithdrawn;
import org.sozialraum.contract.ProjectEvent.TopicConfirmed;
import org.sozialraum.contract.ProjectEvent.TopicMerged;
import org.sozialraum.contract.ProjectEvent.TopicProposed;
import org.sozialraum.contract.ProjectEvent.YouthOfficeRegistered;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.kit.projection.Projection;

/** What the project service's events mean for the money: whom there is to pay for, and which approvals ask for funding. */
@ApplicationScoped
public class FundingProjection implements Projection {

    private final References references;
    private final DecisionRules rules;
    private final FiscalYears years;
    private final Approvals approvals;

    FundingProjection(References references, DecisionRules rules, FiscalYears years, Approvals approvals) {
        this.references = references;
        this.rules = rules;
        this.years = years;
        this.approvals = approvals;
    }

    @Override
    public String name() {
        return "budget-funding";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.PROJECT);
    }

    @Override
    public boolean acts() {
        return true;
    }

    @Override
    public void apply(LogEvent event) {
        switch ((ProjectEvent) event.data()) {
            case SocialSpaceRegistered registered -> {
                years.lockOffice();
                references.learn(registered);
            }
            case OrganisationRegistered registered -> references.learn(registered);
            case SocialSpaceChanged changed -> {
                years.lockOffice();
                references.learn(changed);
            }
            case OrganisationChanged changed -> references.learn(changed);
            case DecisionRulesSet set -> rules.learn(set);
            case ProjectApproved approved -> approvals.answer(approved);
            case ApprovalWithdrawn withdrawn -> approvals.withdraw(withdrawn);
            case ProjectSettled settled -> approvals.settle(settled);
            case YouthOfficeRegistered _,
                    NeedVoiced _,
                    ProjectProposed _,
                    ProjectChanged _,
                    ProjectApplied _,
                    ProjectRejected _,
                    ProjectWithdrawn _,
                    ProjectFunded _,
                    ProjectUnfunded _,
                    ProjectStarted _,
                    MeasurePlanned _,
                    MeasureCancelled _,
                    MeasureHeld _,
                    OutcomeRecorded _,
                    ProjectCompleted _,
                    ProjectDiscontinued _,
                    StatementOfUseReceived _,
                    ProjectFollowedUp _,
                    CooperationAttempted _,
                    NetworkModelAdopted _,
                    FamilyCentreStaffed _,
                    ProviderContracted _,
                    ProviderContractEnded _,
                    NeedChanged _,
                    NeedReleased _,
                    NeedMerged _,
                    NeedTakenUp _,
                    NeedClosed _,
                    NeedClosingReasonReleased _,
                    TopicProposed _,
                    TopicConfirmed _,
                    TopicMerged _,
                    CauseListed _,
                    OfOffer _,
                    OfNetworkMeeting _,
                    OfPeerConsultation _,
                    TextWithdrawn _ -> {
                // Moves no money. Discontinuing neither: the settlement that follows does.
            }
        }
    }
}
