package org.sozialraum.project.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.experience.Experience;
import org.sozialraum.project.experience.Hint;
import org.sozialraum.project.experience.Proposal;
import org.sozialraum.project.money.ProjectMoney;
import org.sozialraum.project.money.ProjectMoney.Booked;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.organisation.OwnSpaces;
import org.sozialraum.project.project.ProjectContent.CostItem;
import org.sozialraum.project.project.ProjectContent.IncomeItem;
import org.sozialraum.project.project.ProjectResource.ApprovalView;
import org.sozialraum.project.project.ProjectResource.HistoryEntry;
import org.sozialraum.project.project.ProjectResource.Overdue;
import org.sozialraum.project.project.ProjectResource.View;
import org.sozialraum.project.topic.Topics;
import org.sozialraum.project.topic.Topics.Named;

/** Projects as they are shown, to those who may see them. */
@ApplicationScoped
public class ProjectViews {

    private final ProjectLife life;
    private final Approvals approvals;
    private final Organisations organisations;
    private final OwnSpaces ownSpaces;
    private final Texts texts;
    private final CurrentScope scope;
    private final EntityManager entities;
    private final Topics topics;
    private final Experience experience;
    private final ProjectMoney money;
    private final Clock clock;

    ProjectViews(
            ProjectLife life,
            Approvals approvals,
            Organisations organisations,
            OwnSpaces ownSpaces,
            Texts texts,
            CurrentScope scope,
            EntityManager entities,
            Topics topics,
            Experience experience,
            ProjectMoney money,
            Clock clock) {
        this.life = life;
        this.approvals = approvals;
        this.organisations = organisations;
        this.ownSpaces = ownSpaces;
        this.texts = texts;
        this.scope = scope;
        this.entities = entities;
        this.topics = topics;
        this.experience = experience;
        this.money = money;
        this.clock = clock;
    }

    @Transactional
    public View of(UUID id) {
        return views(List.of(life.visible(id))).getFirst();
    }

    @Transactional
    Page<View> list(
            UUID socialSpaceId, UUID applicantId, Integer year, ProjectState state, Overdue overdue, Paging paging) {
        Filter filter = new Filter(paging)
                .with("socialSpaceId", socialSpaceId)
                .with("applicantId", applicantId)
                .with("year", year)
                .with("state", state);
        if (overdue != null) {
            onlyOverdue(filter, overdue);
        }
        if (scope.is(Scope.OWN_ORGANISATION)) {
            filter.within(
                    "applicantId",
                    organisations.own().stream().map(own -> own.id).toList());
        } else {
            filter.within("socialSpaceId", ownSpaces.ids().orElse(null));
        }
        Page<Project> page = filter.page(life, project -> project.id);
        return new Page<>(views(page.items()), page.next());
    }

    @Transactional
    Page<HistoryEntry> history(UUID id, Paging paging) {
        life.visible(id);
        List<ProjectAct> read = entities.createQuery(
                        "from ProjectAct where projectId = :id and number > :after order by number", ProjectAct.class)
                .setParameter("id", id)
                .setParameter("after", paging.afterNumber())
                .setMaxResults(paging.toRead())
                .getResultList();
        Page<ProjectAct> page = paging.page(read, act -> act.number);
        Map<UUID, String> reasons = texts.read(page.items().stream()
                .map(act -> act.reasonTextId)
                .filter(Objects::nonNull)
                .toList());
        return page.map(act -> new HistoryEntry(
                act.number,
                act.act,
                act.fromState,
                act.toState,
                act.happenedOn,
                act.actedAt,
                act.actedBy,
                act.reasonTextId == null ? null : reasons.get(act.reasonTextId),
                act.reasonTextId,
                act.unfundedReason,
                act.decidedByResolutionId));
    }

    private void onlyOverdue(Filter filter, Overdue overdue) {
        LocalDate today = LocalDate.now(clock);
        switch (overdue) {
            case STATEMENT ->
                filter.and(
                                "statementReceivedOn is null and state in ('FUNDED', 'RUNNING', 'COMPLETED', 'DISCONTINUED')")
                        .before("statementDueOn", today);
            case FOLLOW_UP ->
                filter.and("followedUpOn is null")
                        .before("endedOn", YearAfter.lastEndBy(today).plusDays(1));
        }
    }

    private List<View> views(List<Project> shown) {
        Map<UUID, String> written = texts.read(shown.stream()
                .flatMap(project ->
                        Stream.of(project.titleTextId, project.descriptionTextId, project.noNeedReasonTextId))
                .filter(Objects::nonNull)
                .toList());
        List<UUID> ids = shown.stream().map(project -> project.id).toList();
        Map<UUID, LocalDate> proposals = entities.createQuery(
                        "from ProjectAct where projectId in :ids and number = 1", ProjectAct.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(act -> act.projectId, act -> act.happenedOn));
        Map<UUID, List<UUID>> needs = entities.createQuery(
                        "from ProjectNeed where projectId in :ids order by needId", ProjectNeed.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        answered -> answered.projectId,
                        Collectors.mapping(answered -> answered.needId, Collectors.toList())));
        Map<UUID, List<Approval>> approved = approvals.of(ids);
        Map<UUID, List<Booked>> booked = money.of(ids).stream().collect(Collectors.groupingBy(Booked::projectId));
        Map<UUID, Named> named = topicsOf(shown);
        Map<UUID, List<Hint>> hints = hints(shown, needs, named);
        return shown.stream()
                .map(project -> new View(
                        project.id,
                        project.socialSpaceId,
                        written.get(project.titleTextId),
                        project.titleTextId,
                        project.descriptionTextId == null ? null : written.get(project.descriptionTextId),
                        project.descriptionTextId,
                        needs.getOrDefault(project.id, List.of()),
                        project.noNeedReasonTextId == null ? null : written.get(project.noNeedReasonTextId),
                        project.noNeedReasonTextId,
                        project.applicantId,
                        project.year,
                        project.requestedAmount,
                        project.secondYearAmount,
                        project.topicId == null
                                ? null
                                : named.get(project.topicId).name(),
                        project.targetGroup,
                        project.ageBand,
                        project.lowThreshold,
                        project.startedBy,
                        project.familiesWillHelp,
                        project.partnerIds.stream().sorted().toList(),
                        costs(project),
                        income(project),
                        project.from,
                        project.until,
                        project.nothingBegun,
                        Lacking.of(project),
                        hints.get(project.id),
                        project.state,
                        approved.getOrDefault(project.id, List.of()).stream()
                                .map(ProjectViews::view)
                                .toList(),
                        project.approvedAmount,
                        project.approvalId,
                        MoneyOfYear.of(
                                approved.getOrDefault(project.id, List.of()),
                                booked.getOrDefault(project.id, List.of())),
                        project.unfundedReason,
                        project.result,
                        project.familiesHelpToRun,
                        proposals.get(project.id),
                        project.startedOn,
                        project.endedOn,
                        project.statementDueOn,
                        project.statementReceivedOn,
                        project.settledOn,
                        project.followedUpOn,
                        project.lastActOn))
                .toList();
    }

    private static List<CostItem> costs(Project project) {
        return new TreeMap<>(project.costs)
                .entrySet().stream()
                        .map(cost -> new CostItem(cost.getKey(), cost.getValue()))
                        .toList();
    }

    private static List<IncomeItem> income(Project project) {
        return new TreeMap<>(project.income)
                .entrySet().stream()
                        .map(income -> new IncomeItem(income.getKey(), income.getValue()))
                        .toList();
    }

    private Map<UUID, Named> topicsOf(List<Project> shown) {
        return topics.now(shown.stream()
                .map(project -> project.topicId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private Map<UUID, List<Hint>> hints(List<Project> shown, Map<UUID, List<UUID>> needs, Map<UUID, Named> named) {
        return experience.hints(shown.stream()
                .map(project -> new Proposal(
                        project.id,
                        project.topicId == null
                                ? null
                                : named.get(project.topicId).id(),
                        needs.getOrDefault(project.id, List.of()),
                        Boolean.TRUE.equals(project.lowThreshold),
                        !project.partnerIds.isEmpty()))
                .toList());
    }

    private static ApprovalView view(Approval approval) {
        return new ApprovalView(
                approval.id,
                approval.year,
                approval.amount,
                approval.state,
                approval.decidedOn,
                approval.withdrawnOn,
                approval.unfundedReason,
                approval.decidedByResolutionId,
                approval.statementDueOn,
                approval.accountedOn,
                approval.recognisedCost);
    }
}
