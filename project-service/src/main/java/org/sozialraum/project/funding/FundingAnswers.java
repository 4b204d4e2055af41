package org.sozialraum.project.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.sozialraum.contract.BudgetEvent;
import org.sozialraum.contract.BudgetEvent.BudgetLineOpened;
import org.sozialraum.contract.BudgetEvent.CarriedIn;
import org.sozialraum.contract.BudgetEvent.CarriedOut;
import org.sozialraum.contract.BudgetEvent.CommitmentIncreased;
import org.sozialraum.contract.BudgetEvent.CommitmentPlaced;
import org.sozialraum.contract.BudgetEvent.CommitmentRefused;
import org.sozialraum.contract.BudgetEvent.CommitmentReleased;
import org.sozialraum.contract.BudgetEvent.CoverFreed;
import org.sozialraum.contract.BudgetEvent.CoverGiven;
import org.sozialraum.contract.BudgetEvent.CoverReserved;
import org.sozialraum.contract.BudgetEvent.EarlierPaymentReversed;
import org.sozialraum.contract.BudgetEvent.EntryReversed;
import org.sozialraum.contract.BudgetEvent.FiscalYearClosed;
import org.sozialraum.contract.BudgetEvent.FiscalYearOpened;
import org.sozialraum.contract.BudgetEvent.InstalmentCancelled;
import org.sozialraum.contract.BudgetEvent.InstalmentDue;
import org.sozialraum.contract.BudgetEvent.InstalmentMoved;
import org.sozialraum.contract.BudgetEvent.InstalmentPlanned;
import org.sozialraum.contract.BudgetEvent.LineBlocked;
import org.sozialraum.contract.BudgetEvent.LineUnblocked;
import org.sozialraum.contract.BudgetEvent.MoneyLapsed;
import org.sozialraum.contract.BudgetEvent.OverPlanGranted;
import org.sozialraum.contract.BudgetEvent.OverPlanLimitSet;
import org.sozialraum.contract.BudgetEvent.OverPlanRefused;
import org.sozialraum.contract.BudgetEvent.OverPlanRequested;
import org.sozialraum.contract.BudgetEvent.OverPlanSigned;
import org.sozialraum.contract.BudgetEvent.OverPlanWithdrawn;
import org.sozialraum.contract.BudgetEvent.PaymentAuthorised;
import org.sozialraum.contract.BudgetEvent.PaymentCertified;
import org.sozialraum.contract.BudgetEvent.PaymentExecuted;
import org.sozialraum.contract.BudgetEvent.PaymentOrdered;
import org.sozialraum.contract.BudgetEvent.PaymentRejected;
import org.sozialraum.contract.BudgetEvent.PaymentReturned;
import org.sozialraum.contract.BudgetEvent.PaymentTransmitted;
import org.sozialraum.contract.BudgetEvent.PaymentUnresolved;
import org.sozialraum.contract.BudgetEvent.RepaymentClaimed;
import org.sozialraum.contract.BudgetEvent.RepaymentReceived;
import org.sozialraum.contract.BudgetEvent.ResolutionAdopted;
import org.sozialraum.contract.BudgetEvent.ResolutionSuperseded;
import org.sozialraum.contract.BudgetEvent.SupplementGranted;
import org.sozialraum.contract.BudgetEvent.TextWithdrawn;
import org.sozialraum.contract.BudgetEvent.TransferredIn;
import org.sozialraum.contract.BudgetEvent.TransferredOut;
import org.sozialraum.contract.BudgetEvent.UnresolvedCovered;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.kit.projection.Projection;
import org.sozialraum.project.decision.FundingAnswer;
import org.sozialraum.project.decision.KnownResolutions;

/** The budget service's side of the funding dialogue: whether there is money for an approval. */
@ApplicationScoped
public class FundingAnswers implements Projection {

    private final FundingAnswer answer;
    private final KnownResolutions resolutions;

    FundingAnswers(FundingAnswer answer, KnownResolutions resolutions) {
        this.answer = answer;
        this.resolutions = resolutions;
    }

    @Override
    public String name() {
        return "project-funding";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.BUDGET);
    }

    @Override
    public boolean acts() {
        return true;
    }

    @Override
    public void apply(LogEvent event) {
        switch ((BudgetEvent) event.data()) {
            case CommitmentPlaced placed -> {
                if (placed.approvalId() != null) {
                    answer.funded(placed.approvalId());
                }
            }
            case ResolutionAdopted adopted -> resolutions.learn(adopted);
            case CommitmentRefused refused -> answer.unfunded(refused.approvalId(), refused.reason());
            case ResolutionSuperseded _,
                    FiscalYearOpened _,
                    InstalmentPlanned _,
                    InstalmentDue _,
                    InstalmentMoved _,
                    InstalmentCancelled _,
                    BudgetLineOpened _,
                    PaymentOrdered _,
                    PaymentCertified _,
                    PaymentAuthorised _,
                    PaymentExecuted _,
                    CommitmentIncreased _,
                    CommitmentReleased _,
                    PaymentTransmitted _,
                    PaymentRejected _,
                    PaymentReturned _,
                    EntryReversed _,
                    RepaymentClaimed _,
                    RepaymentReceived _,
                    PaymentUnresolved _,
                    UnresolvedCovered _,
                    TransferredOut _,
                    TransferredIn _,
                    LineBlocked _,
                    LineUnblocked _,
                    SupplementGranted _,
                    OverPlanRequested _,
                    CoverReserved _,
                    OverPlanSigned _,
                    OverPlanGranted _,
                    OverPlanRefused _,
                    OverPlanWithdrawn _,
                    CoverFreed _,
                    CoverGiven _,
                    OverPlanLimitSet _,
                    EarlierPaymentReversed _,
                    CarriedOut _,
                    CarriedIn _,
                    MoneyLapsed _,
                    FiscalYearClosed _,
                    TextWithdrawn _ -> {
                // Says nothing to a project.
            }
        }
    }
}
