package org.sozialraum.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a project is to be, beside its words: for whom, who began it, what it costs and who pays. What is not there has not
 * been said.
 *
 * @param startedBy whose initiative it is
 * @param familiesWillHelp whether families are to help to run it
 * @param costs by kind, each at most once
 * @param income by source, beside what is requested
 * @param secondYearAmount what is requested for the year after the first
 */
public record ProjectPlan(
        @MayBeAbsent UUID topicId,
        @MayBeAbsent TargetGroup targetGroup,
        @MayBeAbsent AgeBand ageBand,
        @MayBeAbsent Boolean lowThreshold,
        @MayBeAbsent Voice startedBy,
        @MayBeAbsent Boolean familiesWillHelp,
        List<UUID> partnerIds,
        List<Cost> costs,
        List<Income> income,
        @MayBeAbsent Money secondYearAmount,
        @MayBeAbsent LocalDate from,
        @MayBeAbsent LocalDate until) {

    /** Planned cost of one kind. */
    public record Cost(CostKind kind, Money amount) {}

    /** Money of one source. */
    public record Income(IncomeSource source, Money amount) {}
}
