package org.sozialraum.project.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.Money;
import org.sozialraum.project.money.ProjectMoney.Booked;

/**
 * A project's money of one fiscal year, in euro.
 *
 * @param approved what the office grants, asked for or funded
 * @param committed the open part of its commitments
 */
@Schema(name = "ProjectMoneyOfYear")
public record MoneyOfYear(int year, Money approved, Money committed, Money paid, Money repaid) {

    /** The years of one project in their order: those that are approved, and those in which anything was booked. */
    static List<MoneyOfYear> of(List<Approval> approvals, List<Booked> booked) {
        Map<Integer, Money> approved = new TreeMap<>();
        booked.forEach(one -> approved.put(one.year(), Money.ZERO));
        approvals.stream()
                .filter(Approval::isLive)
                .forEach(approval -> approved.merge(approval.year, approval.amount, Money::plus));
        Map<Integer, Booked> byYear = booked.stream().collect(Collectors.toMap(Booked::year, Function.identity()));
        List<MoneyOfYear> years = new ArrayList<>();
        approved.forEach((year, amount) -> {
            Booked one = byYear.getOrDefault(year, new Booked(null, year, Money.ZERO, Money.ZERO, Money.ZERO));
            years.add(new MoneyOfYear(year, amount, one.committed(), one.paid(), one.repaid()));
        });
        return years;
    }
}
