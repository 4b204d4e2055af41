package org.sozialraum.project.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.CostKind;
import org.sozialraum.contract.IncomeSource;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.Change;
import org.sozialraum.kit.request.MayBeCleared;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;

/** What a project is to be, as an applicant says it. */
public final class ProjectContent {

    private ProjectContent() {}

    /** A project to be proposed. It names the needs that it answers, or says why it has none. */
    @Schema(name = "NewProject")
    public record NewProject(
            UUID socialSpaceId,
            @Size(min = 1, max = 200) String title,
            @MayBeMissing @Size(min = 1, max = 4000) String description,
            @MayBeMissing @Size(max = 50) List<UUID> needIds,
            @MayBeMissing @Size(min = 1, max = 1000) String noNeedReason,
            UUID applicantId,
            @Min(2000) @Max(2100) Integer year,
            @PositiveAmount Money requestedAmount,

            @Schema(description = "For the year after it, where the project reaches over two.")
            @MayBeMissing
            @PositiveAmount
            Money secondYearAmount,

            @Schema(description = "That of the needs where it is missing.") @MayBeMissing @Size(min = 1, max = 80)
            String topic,

            @MayBeMissing TargetGroup targetGroup,
            @MayBeMissing AgeBand ageBand,

            @Schema(description = "Whether people come without an application, a referral or a cost.") @MayBeMissing
            Boolean lowThreshold,

            @Schema(description = "Whose initiative it is.") @MayBeMissing
            Voice startedBy,

            @Schema(description = "Whether families are to help to run it.") @MayBeMissing
            Boolean familiesWillHelp,

            @MayBeMissing @Size(max = 20) List<UUID> partnerIds,
            @MayBeMissing @Size(max = 20) List<CostItem> costs,

            @Schema(description = "Own money, other grants, and whatever else comes beside the amount requested.")
            @MayBeMissing
            @Size(max = 20)
            List<IncomeItem> income,

            @MayBeMissing LocalDate from,
            @MayBeMissing LocalDate until,

            @Schema(description = "The applicant's word that nothing of it has begun.") @MayBeMissing
            Boolean nothingBegun,

            @MayBeMissing LocalDate on)
            implements Body {

        CostPlan costPlan() {
            return new CostPlan(orNone(costs), orNone(income), requestedAmount, secondYearAmount);
        }
    }

    /** What is to be changed of it, as long as nobody has decided: what is not named stays as it is. */
    @Schema(name = "ProjectChange")
    public record ProjectChange(
            @Size(min = 1, max = 200) Change<String> title,
            @MayBeCleared @Size(min = 1, max = 4000) Change<String> description,
            @Size(max = 50) Change<List<UUID>> needIds,
            @MayBeCleared @Size(min = 1, max = 1000) Change<String> noNeedReason,
            @Min(2000) @Max(2100) Change<Integer> year,
            @PositiveAmount Change<Money> requestedAmount,
            @MayBeCleared @PositiveAmount Change<Money> secondYearAmount,
            @MayBeCleared @Size(min = 1, max = 80) Change<String> topic,
            @MayBeCleared Change<TargetGroup> targetGroup,
            @MayBeCleared Change<AgeBand> ageBand,
            @MayBeCleared Change<Boolean> lowThreshold,
            @MayBeCleared Change<Voice> startedBy,
            @MayBeCleared Change<Boolean> familiesWillHelp,
            @Size(max = 20) Change<List<UUID>> partnerIds,
            @Size(max = 20) Change<List<CostItem>> costs,
            @Size(max = 20) Change<List<IncomeItem>> income,
            @MayBeCleared Change<LocalDate> from,
            @MayBeCleared Change<LocalDate> until,
            @MayBeCleared Change<Boolean> nothingBegun,

            @Schema(description = "Why it is changed; stands in the history.") @MayBeMissing @Size(min = 1, max = 1000)
            String reason,

            @MayBeMissing LocalDate on)
            implements Body {

        /** The whole of it as it is after the change. */
        NewProject of(ProjectResource.View now) {
            return new NewProject(
                    now.socialSpaceId(),
                    title.orKeep(now.title()),
                    description.orKeep(now.description()),
                    needIds.orKeep(now.needIds()),
                    noNeedReason.orKeep(now.noNeedReason()),
                    now.applicantId(),
                    year.orKeep(now.year()),
                    requestedAmount.orKeep(now.requestedAmount()),
                    secondYearAmount.orKeep(now.secondYearAmount()),
                    topic.orKeep(now.topic()),
                    targetGroup.orKeep(now.targetGroup()),
                    ageBand.orKeep(now.ageBand()),
                    lowThreshold.orKeep(now.lowThreshold()),
                    startedBy.orKeep(now.startedBy()),
                    familiesWillHelp.orKeep(now.familiesWillHelp()),
                    partnerIds.orKeep(now.partnerIds()),
                    costs.orKeep(now.costs()),
                    income.orKeep(now.income()),
                    from.orKeep(now.from()),
                    until.orKeep(now.until()),
                    nothingBegun.orKeep(now.nothingBegun()),
                    null);
        }
    }

    /** Cost of one kind. */
    @Schema(name = "PlannedCost")
    public record CostItem(CostKind kind, @PositiveAmount Money amount) {}

    /** Money of one source. */
    @Schema(name = "PlannedIncome")
    public record IncomeItem(
            IncomeSource source, @PositiveAmount Money amount) {}

    static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
