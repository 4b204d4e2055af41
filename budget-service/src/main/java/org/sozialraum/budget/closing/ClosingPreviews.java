package org.sozialraum.budget.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.EarmarkBalance;
import org.sozialraum.budget.closing.ClosingPreview.Line;
import org.sozialraum.budget.closing.ClosingPreview.OpenCommitment;
import org.sozialraum.budget.closing.ClosingPreview.OrderUnderWay;
import org.sozialraum.budget.closing.ClosingPreview.Part;
import org.sozialraum.budget.commitment.Commitment;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.budget.payment.PaymentOrder;
import org.sozialraum.budget.payment.PaymentOrderState;
import org.sozialraum.budget.resolution.Resolution;
import org.sozialraum.contract.FiscalYearState;
import org.sozialraum.contract.Money;

/** Works out what closing a year would do, from what is there now; whoever closes has locked it before. */
@ApplicationScoped
public class ClosingPreviews {

    private final FiscalYears years;
    private final EntityManager entities;

    ClosingPreviews(FiscalYears years, EntityManager entities) {
        this.years = years;
        this.entities = entities;
    }

    /** What is left of a space's ceiling is counted over all its lines under one resolution. */
    private record Ceiling(UUID socialSpaceId, UUID resolutionId) {}

    @Transactional
    public ClosingPreview of(int year) {
        List<BudgetLine> lines = ofYear("from BudgetLine where year = :year order by id", BudgetLine.class, year);
        Map<UUID, List<EarmarkBalance>> earmarks = by(
                ofYear(
                        "select e from EarmarkBalance e join BudgetLine l on l.id = e.budgetLineId where l.year = :year"
                                + " order by e.budgetLineId, e.ordinal",
                        EarmarkBalance.class,
                        year),
                row -> row.budgetLineId);
        Map<UUID, List<PaymentOrder>> orders = by(
                ofYear(
                        "select o from PaymentOrder o join Commitment c on c.id = o.commitmentId"
                                + " join BudgetLine l on l.id = c.budgetLineId where l.year = :year and o.state in"
                                + " (REQUESTED, CERTIFIED, AUTHORISED, TRANSMITTED) order by o.id",
                        PaymentOrder.class,
                        year),
                order -> order.commitmentId);
        Map<UUID, List<Commitment>> commitments = by(
                ofYear(
                        "select c from Commitment c join BudgetLine l on l.id = c.budgetLineId where l.year = :year"
                                + " and c.open > 0 order by c.id",
                        Commitment.class,
                        year),
                commitment -> commitment.budgetLineId);
        Map<UUID, Resolution> resolutions = ofYear(
                        "select distinct r from Resolution r join BudgetLine l on l.resolutionId = r.id where l.year = :year",
                        Resolution.class,
                        year)
                .stream()
                .collect(Collectors.toMap(resolution -> resolution.id, Function.identity()));
        Map<Ceiling, Money> used = new HashMap<>();
        List<Line> told = new ArrayList<>();
        for (BudgetLine line : lines) {
            Line its = line(
                    line,
                    resolutions.get(line.resolutionId),
                    earmarks.get(line.id),
                    commitments.getOrDefault(line.id, List.of()),
                    orders,
                    used.getOrDefault(new Ceiling(line.socialSpaceId, line.resolutionId), Money.ZERO));
            used.merge(new Ceiling(line.socialSpaceId, line.resolutionId), its.carriedOver(), Money::plus);
            told.add(its);
        }
        FiscalYearState state = years.stateOf(year).orElse(null);
        return new ClosingPreview(
                year,
                state,
                obstacles(year, state, lines, orders),
                sum(told.stream().flatMap(line -> Stream.of(line.committed(), line.carriedOver()))),
                sum(told.stream().map(Line::lapsed)),
                told);
    }

    private static Line line(
            BudgetLine line,
            Resolution resolution,
            List<EarmarkBalance> earmarks,
            List<Commitment> commitments,
            Map<UUID, List<PaymentOrder>> orders,
            Money used) {
        Money left = line.balance().available().plus(line.blocked);
        List<YearEnd.Part> parts = YearEnd.divide(
                earmarks.stream()
                        .map(row -> new YearEnd.Left(
                                row.name,
                                row.coverable,
                                row.balance().available().plus(row.blocked)))
                        .toList(),
                YearEnd.allowed(resolution.carryOver, resolution.carryOverCeiling, used, left));
        List<Part> shown = new ArrayList<>();
        for (int i = 0; i < earmarks.size(); i++) {
            EarmarkBalance row = earmarks.get(i);
            YearEnd.Part part = parts.get(i);
            shown.add(new Part(row.name, row.coverable, row.committed, row.blocked, part.carriedOver(), part.lapsed()));
        }
        return new Line(
                line.id,
                line.socialSpaceId,
                line.resolutionId,
                resolution.carryOver,
                resolution.carryOverCeiling,
                line.appropriated,
                line.paid,
                line.repaid,
                line.committed,
                line.blocked,
                sum(shown.stream().map(Part::carriedOver)),
                sum(shown.stream().map(Part::lapsed)),
                shown,
                commitments.stream()
                        .map(commitment -> new OpenCommitment(
                                commitment.id,
                                commitment.projectId,
                                commitment.earmark,
                                commitment.open,
                                orders.getOrDefault(commitment.id, List.of()).stream()
                                        .map(order -> new OrderUnderWay(order.id, order.state, order.reserved))
                                        .toList()))
                        .toList());
    }

    /** Another reason to wait is one more line here. */
    private List<Obstacle> obstacles(
            int year, FiscalYearState state, List<BudgetLine> lines, Map<UUID, List<PaymentOrder>> orders) {
        List<Obstacle> found = new ArrayList<>();
        switch (state) {
            case null -> found.add(new Obstacle(Obstacle.Kind.YEAR_NOT_OPENED, year, null));
            case PROVISIONAL -> found.add(new Obstacle(Obstacle.Kind.YEAR_PROVISIONAL, year, null));
            case CLOSED -> found.add(new Obstacle(Obstacle.Kind.YEAR_CLOSED, year, null));
            case OPEN -> {}
        }
        ofYear("select year from FiscalYear where year < :year and state <> CLOSED order by year", Integer.class, year)
                .forEach(earlier -> found.add(new Obstacle(Obstacle.Kind.EARLIER_YEAR_OPEN, earlier, null)));
        if (state != FiscalYearState.CLOSED && years.stateOf(year + 1).orElse(null) != FiscalYearState.OPEN) {
            found.add(new Obstacle(Obstacle.Kind.NEXT_YEAR_NOT_OPEN, year + 1, null));
        }
        orders.values().stream()
                .flatMap(List::stream)
                .filter(order -> order.state == PaymentOrderState.TRANSMITTED)
                .map(order -> order.id)
                .sorted()
                .forEach(id -> found.add(new Obstacle(Obstacle.Kind.ORDER_IN_THE_FINANCE_SYSTEM, year, id)));
        ofYear(
                        "select id from OverPlanRequest where year = :year and state in (REQUESTED, FOR_COUNCIL) order by id",
                        UUID.class,
                        year)
                .forEach(id -> found.add(new Obstacle(Obstacle.Kind.OVER_PLAN_REQUEST_UNDECIDED, year, id)));
        lines.stream()
                .filter(line -> line.unresolved.isPositive())
                .forEach(line -> found.add(new Obstacle(Obstacle.Kind.UNRESOLVED_PAYMENTS, year, line.id)));
        return found;
    }

    private <T> List<T> ofYear(String query, Class<T> type, int year) {
        return entities.createQuery(query, type).setParameter("year", year).getResultList();
    }

    private static <T> Map<UUID, List<T>> by(List<T> rows, Function<T, UUID> key) {
        return rows.stream().collect(Collectors.groupingBy(key));
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }
}
