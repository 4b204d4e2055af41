package org.sozialraum.project.project;

import static org.sozialraum.project.project.ProjectContent.orNone;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.sozialraum.contract.ProjectPlan;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.project.need.Needs;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.problem.FundingProblems;
import org.sozialraum.project.problem.ProjectProblems;
import org.sozialraum.project.project.ProjectContent.CostItem;
import org.sozialraum.project.project.ProjectContent.IncomeItem;
import org.sozialraum.project.project.ProjectContent.NewProject;
import org.sozialraum.project.topic.Topics;

/** What projects are to be: whether it holds together, and where it is kept. */
@ApplicationScoped
public class Contents {

    private final ProjectLife life;
    private final Needs needs;
    private final Topics topics;
    private final Organisations organisations;

    Contents(ProjectLife life, Needs needs, Topics topics, Organisations organisations) {
        this.life = life;
        this.needs = needs;
        this.topics = topics;
        this.organisations = organisations;
    }

    /**
     * Looks whether it holds together.
     *
     * @throws ProblemException 422 for neither needs nor a reason, needs of another space, unknown partners, a plan that does
     *     not add up, an end before the beginning, a schedule that does not begin in its year or reaches over more than two
     */
    void check(NewProject asked) {
        check(asked, false);
    }

    /** @param withReason it has a reason for having no need, though that may not be shown any more */
    void check(NewProject asked, boolean withReason) {
        if (orNone(asked.needIds()).isEmpty() && asked.noNeedReason() == null && !withReason) {
            throw ProblemException.ofFields(
                    ProjectProblems.NEED_MISSING,
                    List.of(new FieldError("/needIds", "nennt keinen Bedarf", "names no need")));
        }
        needs.requireOfSpace(orNone(asked.needIds()), asked.socialSpaceId());
        List<FieldError> mistakes = new ArrayList<>(asked.costPlan().mistakes());
        for (int i = 0; i < orNone(asked.partnerIds()).size(); i++) {
            String pointer = "/partnerIds/" + i;
            organisations.known(asked.partnerIds().get(i), pointer);
            if (asked.partnerIds().get(i).equals(asked.applicantId())) {
                mistakes.add(new FieldError(pointer, "stellt selbst den Antrag", "is the applicant itself"));
            }
        }
        if (asked.from() != null && asked.until() != null && asked.until().isBefore(asked.from())) {
            mistakes.add(new FieldError("/until", "liegt vor dem Beginn", "lies before the beginning"));
        }
        if (asked.from() != null && asked.from().getYear() != asked.year()) {
            mistakes.add(new FieldError("/from", "liegt nicht im Jahr des Projekts", "is not in the project's year"));
        }
        if (asked.until() != null && asked.until().getYear() > asked.year() + 1) {
            mistakes.add(new FieldError(
                    "/until",
                    "liegt nach dem zweiten Jahr; ein Projekt reicht über höchstens zwei",
                    "lies after the second year; a project reaches over two at most"));
        }
        if (!mistakes.isEmpty()) {
            throw ProblemException.ofFields(FundingProblems.PLAN_IS_WRONG, mistakes);
        }
        CostPlan plan = asked.costPlan();
        if (!plan.addsUp()) {
            throw ProblemException.ofFields(
                    FundingProblems.PLAN_DOES_NOT_ADD_UP,
                    List.of(
                            new FieldError("/costs", "ergeben " + plan.cost(), "add up to " + plan.cost()),
                            new FieldError(
                                    "/requestedAmount",
                                    "und andere Einnahmen ergeben " + plan.finance(),
                                    "and other income add up to " + plan.finance())),
                    plan.cost(),
                    plan.finance());
        }
    }

    /** Writes it into the project, but for its words and its topic; the needs that it answers. */
    List<UUID> write(Project project, NewProject asked) {
        List<UUID> needIds = orNone(asked.needIds()).stream().distinct().toList();
        project.year = asked.year();
        project.requestedAmount = asked.requestedAmount();
        project.secondYearAmount = asked.secondYearAmount();
        project.targetGroup = asked.targetGroup();
        project.ageBand = asked.ageBand();
        project.lowThreshold = asked.lowThreshold();
        project.startedBy = asked.startedBy();
        project.familiesWillHelp = asked.familiesWillHelp();
        project.from = asked.from();
        project.until = asked.until();
        project.nothingBegun = asked.nothingBegun();
        project.costs
                .keySet()
                .retainAll(orNone(asked.costs()).stream().map(CostItem::kind).toList());
        orNone(asked.costs()).forEach(cost -> project.costs.put(cost.kind(), cost.amount()));
        project.income
                .keySet()
                .retainAll(
                        orNone(asked.income()).stream().map(IncomeItem::source).toList());
        orNone(asked.income()).forEach(income -> project.income.put(income.source(), income.amount()));
        project.partnerIds.retainAll(orNone(asked.partnerIds()));
        project.partnerIds.addAll(orNone(asked.partnerIds()));
        return needIds;
    }

    /** Gives it the topic of this name, or, where it has none of its own, that of its first need. */
    void name(Project project, String topic, List<UUID> needIds) {
        project.topicId = topic != null
                ? topics.ofName(topic, project.lastActOn)
                : needIds.isEmpty() ? null : needs.findById(needIds.getFirst()).topicId;
    }

    /** Notes which needs a project that is there answers, instead of those before. */
    void answer(Project project, List<UUID> needIds) {
        life.getEntityManager()
                .createQuery("delete from ProjectNeed where projectId = :id")
                .setParameter("id", project.id)
                .executeUpdate();
        for (UUID needId : needIds) {
            ProjectNeed answered = new ProjectNeed();
            answered.projectId = project.id;
            answered.needId = needId;
            life.getEntityManager().persist(answered);
        }
    }

    /** It as an event tells it. */
    static ProjectPlan plan(Project project) {
        return new ProjectPlan(
                project.topicId,
                project.targetGroup,
                project.ageBand,
                project.lowThreshold,
                project.startedBy,
                project.familiesWillHelp,
                project.partnerIds.stream().sorted().toList(),
                new TreeMap<>(project.costs)
                        .entrySet().stream()
                                .map(cost -> new ProjectPlan.Cost(cost.getKey(), cost.getValue()))
                                .toList(),
                new TreeMap<>(project.income)
                        .entrySet().stream()
                                .map(income -> new ProjectPlan.Income(income.getKey(), income.getValue()))
                                .toList(),
                project.secondYearAmount,
                project.from,
                project.until);
    }
}
