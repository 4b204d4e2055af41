package org.sozialraum.project.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ProjectEvent.ProjectSettled;
import org.sozialraum.contract.ProjectEvent.RecognisedCost;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.decision.DecidingRight;
import org.sozialraum.project.problem.FundingProblems;
import org.sozialraum.project.project.Approval;
import org.sozialraum.project.project.Approvals;
import org.sozialraum.project.project.Grounds;
import org.sozialraum.project.project.Project;
import org.sozialraum.project.project.ProjectLife;
import org.sozialraum.project.project.ProjectState.Act;
import org.sozialraum.project.statement.StatementResource.Recognised;
import org.sozialraum.project.statement.StatementResource.Settlement;

/** The end of a project's account. What was paid is known to the budget service, so it releases and asks back. */
@ApplicationScoped
public class Settlements {

    private final ProjectLife life;
    private final Approvals approvals;
    private final Statements statements;
    private final DecidingRight right;
    private final Outbox outbox;
    private final Texts texts;

    Settlements(
            ProjectLife life,
            Approvals approvals,
            Statements statements,
            DecidingRight right,
            Outbox outbox,
            Texts texts) {
        this.life = life;
        this.approvals = approvals;
        this.statements = statements;
        this.right = right;
        this.outbox = outbox;
        this.texts = texts;
    }

    /**
     * Settles the project.
     *
     * @throws ProblemException 409 without a statement of use, or while an approval is unanswered; 422 where the years are not
     *     those that were funded, or more is recognised than was approved or is said to be used
     */
    @Transactional
    UUID settle(UUID id, Settlement asked) {
        Project project = life.lock(id);
        right.requireNoInterest(project);
        LocalDate on = life.move(project, Act.SETTLEMENT, asked.on(), Grounds.of(texts.keep(asked.reason())));
        StatementOfUse statement =
                statements.latest(id).orElseThrow(() -> ProblemException.of(FundingProblems.STATEMENT_MISSING));
        List<Approval> live = approvals.live(id);
        if (live.stream().anyMatch(approval -> approval.state == Approval.State.ASKED)) {
            throw ProblemException.of(FundingProblems.APPROVAL_UNANSWERED);
        }
        Map<Integer, Money> recognised = byYear(asked, live);
        Money total = recognised.values().stream().reduce(Money.ZERO, Money::plus);
        if (!total.isAtMost(statement.grantUsed())) {
            throw ProblemException.ofFields(
                    FundingProblems.MORE_THAN_USED,
                    List.of(new FieldError("/recognisedCosts", "ist zusammen zu viel", "is too much altogether")),
                    total,
                    statement.grantUsed());
        }
        live.forEach(approval -> approval.recognisedCost = recognised.get(approval.year));
        project.settledOn = on;
        outbox.append(new ProjectSettled(
                id,
                live.stream()
                        .map(approval -> new RecognisedCost(approval.id, approval.year, approval.recognisedCost))
                        .toList(),
                on));
        return id;
    }

    private static Map<Integer, Money> byYear(Settlement asked, List<Approval> funded) {
        Map<Integer, Approval> years = funded.stream()
                .collect(Collectors.toMap(approval -> approval.year, Function.identity(), (a, _) -> a, TreeMap::new));
        Map<Integer, Money> recognised = new TreeMap<>();
        List<FieldError> mistakes = new ArrayList<>();
        for (int i = 0; i < asked.recognisedCosts().size(); i++) {
            Recognised one = asked.recognisedCosts().get(i);
            String pointer = "/recognisedCosts/" + i;
            Approval approval = years.get(one.year());
            if (approval == null) {
                mistakes.add(new FieldError(
                        pointer + "/year", "ist kein Jahr mit einer Finanzierung", "is no year that was funded"));
            } else if (one.amount().isNegative() || !one.amount().isAtMost(approval.amount)) {
                mistakes.add(new FieldError(
                        pointer + "/amount",
                        "muss zwischen 0,00 und " + approval.amount + " liegen",
                        "must lie between 0.00 and " + approval.amount));
            }
            if (recognised.put(one.year(), one.amount()) != null) {
                mistakes.add(new FieldError(pointer + "/year", "steht zweimal da", "stands there twice"));
            }
        }
        years.keySet().stream()
                .filter(year -> !recognised.containsKey(year))
                .forEach(year -> mistakes.add(new FieldError(
                        "/recognisedCosts", "sagt nichts zum Jahr " + year, "says nothing about " + year)));
        if (!mistakes.isEmpty()) {
            throw ProblemException.ofFields(FundingProblems.RECOGNISED_COSTS_ARE_WRONG, mistakes);
        }
        return recognised;
    }
}
