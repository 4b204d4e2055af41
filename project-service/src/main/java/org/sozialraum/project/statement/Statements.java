package org.sozialraum.project.statement;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.sozialraum.contract.CostKind;
import org.sozialraum.contract.IncomeSource;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ProjectEvent.CostAccount;
import org.sozialraum.contract.ProjectEvent.StatementOfUseReceived;
import org.sozialraum.contract.ProjectPlan.Income;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.problem.FundingProblems;
import org.sozialraum.project.project.Approval;
import org.sozialraum.project.project.Approvals;
import org.sozialraum.project.project.Grounds;
import org.sozialraum.project.project.Project;
import org.sozialraum.project.project.ProjectLife;
import org.sozialraum.project.project.ProjectState;
import org.sozialraum.project.statement.StatementResource.NewStatement;
import org.sozialraum.project.statement.StatementResource.View;

/** The statements of use. */
@ApplicationScoped
public class Statements implements PanacheRepositoryBase<StatementOfUse, UUID> {

    private final ProjectLife life;
    private final Approvals approvals;
    private final Outbox outbox;
    private final Texts texts;

    Statements(ProjectLife life, Approvals approvals, Outbox outbox, Texts texts) {
        this.life = life;
        this.approvals = approvals;
        this.outbox = outbox;
        this.texts = texts;
    }

    /**
     * Takes a statement of use; a corrected one is the next version, until the project is settled. The first of two years is
     * accounted for while the project runs.
     *
     * @throws ProblemException 409 before the project's end (for a year: before its start or after its end), after its
     *     settlement, and for a year without money; 422 for a year that is not the first of two, where it does not add up, naming
     *     both sums, or uses more of the grant than was approved
     */
    @Transactional
    UUID receive(UUID id, NewStatement asked) {
        Project project = life.lock(id);
        Optional<Approval> accounted = Optional.ofNullable(asked.year()).map(year -> firstOfTwo(project, year));
        if (accounted.isEmpty() && !project.state.takesStatement()) {
            throw ProjectLife.wrongState(project);
        }
        check(asked.account(), accounted.map(approval -> approval.amount).orElseGet(() -> granted(id)));
        TextRef report = texts.share(asked.report());
        LocalDate on = life.goOn(project, "STATEMENT", asked.on(), Grounds.NONE);
        StatementOfUse statement = new StatementOfUse();
        statement.id = UuidCreator.getTimeOrderedEpoch();
        statement.projectId = id;
        statement.version = (int) count("projectId", id) + 1;
        statement.reportTextId = report.id();
        statement.year = asked.year();
        statement.dueOn = accounted.map(approval -> approval.statementDueOn).orElse(project.statementDueOn);
        statement.receivedOn = on;
        account(statement, project, asked);
        persist(statement);
        accounted.ifPresent(
                approval -> approval.accountedOn = approval.accountedOn == null ? on : approval.accountedOn);
        if (accounted.isPresent()) {
            project.statementDueOn = approvals.dueOn(project).orElseThrow();
        } else if (project.statementReceivedOn == null) {
            project.statementReceivedOn = on;
        }
        outbox.append(new StatementOfUseReceived(
                id,
                statement.version,
                report,
                new TreeMap<>(statement.costs)
                        .entrySet().stream()
                                .map(cost ->
                                        new CostAccount(cost.getKey(), cost.getValue().planned, cost.getValue().actual))
                                .toList(),
                new TreeMap<>(statement.income)
                        .entrySet().stream()
                                .map(income -> new Income(income.getKey(), income.getValue()))
                                .toList(),
                statement.dueOn,
                on,
                statement.year));
        return statement.id;
    }

    private Approval firstOfTwo(Project project, int year) {
        if (project.state != ProjectState.RUNNING) {
            throw ProjectLife.wrongState(project);
        }
        if (project.secondYearAmount == null || year != project.year) {
            throw ProblemException.ofFields(
                    FundingProblems.LAST_YEAR_WITH_THE_WHOLE,
                    List.of(new FieldError(
                            "/year", "ist nicht das erste von zwei Jahren", "is not the first of two years")),
                    String.valueOf(year));
        }
        return approvals
                .live(project.id, year)
                .filter(approval -> approval.state == Approval.State.FUNDED)
                .orElseThrow(() -> ProjectLife.wrongState(project));
    }

    private Money granted(UUID projectId) {
        return approvals.live(projectId).stream()
                .filter(approval -> approval.state == Approval.State.FUNDED)
                .map(approval -> approval.amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static void check(Account account, Money granted) {
        List<FieldError> mistakes = account.mistakes();
        if (!mistakes.isEmpty()) {
            throw ProblemException.ofFields(FundingProblems.PLAN_IS_WRONG, mistakes);
        }
        if (!account.addsUp()) {
            throw ProblemException.ofFields(
                    FundingProblems.STATEMENT_DOES_NOT_ADD_UP,
                    List.of(
                            new FieldError("/costs", "ergeben " + account.spent(), "add up to " + account.spent()),
                            new FieldError(
                                    "/income", "ergeben " + account.received(), "adds up to " + account.received())),
                    account.spent(),
                    account.received());
        }
        account.income().stream()
                .filter(income -> income.source() == IncomeSource.GRANT)
                .filter(income -> !income.amount().isAtMost(granted))
                .findFirst()
                .ifPresent(income -> {
                    throw ProblemException.ofFields(
                            FundingProblems.MORE_THAN_GRANTED,
                            List.of(new FieldError(
                                    "/income", "nutzt mehr als bewilligt", "uses more than was approved")),
                            income.amount(),
                            granted);
                });
    }

    /** Planned and actual cost of every kind that was planned or spent. */
    private static void account(StatementOfUse statement, Project project, NewStatement asked) {
        Set<CostKind> kinds = EnumSet.noneOf(CostKind.class);
        kinds.addAll(project.costs.keySet());
        asked.account().costs().forEach(cost -> kinds.add(cost.kind()));
        for (CostKind kind : kinds) {
            Money actual = asked.account().costs().stream()
                    .filter(cost -> cost.kind() == kind)
                    .map(StatementResource.ActualCost::actual)
                    .findFirst()
                    .orElse(Money.ZERO);
            statement.costs.put(kind, new StatementOfUse.Account(project.costs.getOrDefault(kind, Money.ZERO), actual));
        }
        asked.account().income().forEach(income -> statement.income.put(income.source(), income.amount()));
    }

    /** The version of the whole project's account that holds. */
    Optional<StatementOfUse> latest(UUID projectId) {
        return find("projectId = ?1 and year is null order by version desc", projectId)
                .firstResultOptional();
    }

    @Transactional
    View view(UUID projectId, UUID id) {
        life.visible(projectId);
        StatementOfUse statement = findByIdOptional(id).orElseThrow(NotFoundException::new);
        return view(statement, texts.read(List.of(statement.reportTextId)));
    }

    @Transactional
    Page<View> list(UUID projectId, Paging paging) {
        life.visible(projectId);
        Page<StatementOfUse> page =
                new Filter(paging).with("projectId", projectId).page(this, version -> version.id);
        Map<UUID, String> reports = texts.read(
                page.items().stream().map(version -> version.reportTextId).toList());
        return page.map(version -> view(version, reports));
    }

    private static View view(StatementOfUse statement, Map<UUID, String> reports) {
        return new View(
                statement.version,
                statement.year,
                reports.get(statement.reportTextId),
                statement.reportTextId,
                new TreeMap<>(statement.costs)
                        .entrySet().stream()
                                .map(cost -> new StatementResource.CostRow(
                                        cost.getKey(),
                                        cost.getValue().planned,
                                        cost.getValue().actual,
                                        cost.getValue().actual.minus(cost.getValue().planned)))
                                .toList(),
                statement.planned(),
                statement.actual(),
                statement.actual().minus(statement.planned()),
                new TreeMap<>(statement.income)
                        .entrySet().stream()
                                .map(income -> new StatementResource.ActualIncome(income.getKey(), income.getValue()))
                                .toList(),
                statement.dueOn,
                statement.receivedOn,
                statement.receivedOn.isAfter(statement.dueOn));
    }
}
