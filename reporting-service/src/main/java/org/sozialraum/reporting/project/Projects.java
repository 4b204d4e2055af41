package org.sozialraum.reporting.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OverallResult;
import org.sozialraum.contract.ProjectEvent.ApprovalWithdrawn;
import org.sozialraum.contract.ProjectEvent.MeasureHeld;
import org.sozialraum.contract.ProjectEvent.OfProject;
import org.sozialraum.contract.ProjectEvent.ProjectApproved;
import org.sozialraum.contract.ProjectEvent.ProjectChanged;
import org.sozialraum.contract.ProjectEvent.ProjectCompleted;
import org.sozialraum.contract.ProjectEvent.ProjectDiscontinued;
import org.sozialraum.contract.ProjectEvent.ProjectFunded;
import org.sozialraum.contract.ProjectEvent.ProjectProposed;
import org.sozialraum.contract.Reached;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.reporting.figure.Entry;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.figure.Quantity;
import org.sozialraum.reporting.sql.Sql;
import org.sozialraum.reporting.text.ReportText;
import org.sozialraum.reporting.text.SharedTexts;
import org.sozialraum.reporting.voice.Voices;

/** Projekte und Maßnahmen. The events of one project come in order, so a later one may rely on the earlier. */
@ApplicationScoped
public class Projects {

    private final Sql sql;
    private final FigureEntries figures;
    private final SharedTexts texts;

    public Projects(Sql sql, FigureEntries figures, SharedTexts texts) {
        this.sql = sql;
        this.figures = figures;
        this.texts = texts;
    }

    /**
     * A project as a report needs it.
     *
     * @param finishedOn the day it was completed or discontinued; null before
     * @param result null before that day
     */
    public record Project(
            UUID id, UUID socialSpaceId, ReportText title, Voices voices, LocalDate finishedOn, OverallResult result) {

        /** Null where it had not come to its end by then. */
        public OverallResult resultAtTheEndOf(int year) {
            return finishedOn == null || finishedOn.getYear() > year ? null : result;
        }
    }

    /**
     * What is known of a project before or after an event changes it.
     *
     * @param years that it counts in: its own, and each further one that is approved
     */
    private record Known(UUID id, UUID socialSpaceId, int year, List<Integer> years, ProjectState state) {
        Entry entry(Quantity quantity, int adds) {
            return Entry.of(quantity, adds).inSpace(socialSpaceId).ofProject(id);
        }

        /** That the project is in its state, from a day on, in each of its years. */
        List<Entry> standing(LocalDate since) {
            return years.stream()
                    .map(counted -> entry(Quantity.PROJECTS, 1)
                            .labelled(state.name())
                            .inYear(counted)
                            .since(since))
                    .toList();
        }

        /** What makes of the way it stood the way it stands after an event. */
        Stream<Entry> turnedInto(Known after, LocalDate on) {
            List<Entry> was = standing(on);
            List<Entry> is = after.standing(on);
            return Stream.concat(
                    was.stream().filter(entry -> !is.contains(entry)).map(Entry::negated),
                    is.stream().filter(entry -> !was.contains(entry)));
        }
    }

    public void propose(LogEvent log, ProjectProposed event) {
        texts.mention(log, event.title());
        sql.change(
                """
                insert into project (project_id, social_space_id, applicant_id, title_id, year, requested, state, topic_id,
                    target_group)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.projectId(),
                event.socialSpaceId(),
                event.applicantId(),
                event.title().id(),
                event.year(),
                event.requestedAmount(),
                ProjectState.IDEA,
                event.plan() == null ? null : event.plan().topicId(),
                event.plan() == null ? null : event.plan().targetGroup());
        answer(event.projectId(), event.needIds());
        Known project = known(event);
        figures.add(
                log,
                Stream.concat(
                                project.standing(event.on()).stream(),
                                Stream.of(requested(project, event.requestedAmount(), event.on())))
                        .toList());
    }

    /** What it is to be, as it is now. */
    public void change(LogEvent log, ProjectChanged event) {
        Known before = known(event);
        Money askedBefore = requestedBy(event.projectId());
        texts.mention(log, event.title());
        sql.change(
                "update project set title_id = ?, year = ?, requested = ?, topic_id = ?, target_group = ? where project_id = ?",
                event.title().id(),
                event.year(),
                event.requestedAmount(),
                event.plan().topicId(),
                event.plan().targetGroup(),
                event.projectId());
        sql.change("delete from project_need where project_id = ?", event.projectId());
        answer(event.projectId(), event.needIds());
        Known after = known(event);
        figures.add(
                log,
                Stream.concat(
                                before.turnedInto(after, event.on()),
                                Stream.of(
                                        requested(before, askedBefore, event.on())
                                                .negated(),
                                        requested(after, event.requestedAmount(), event.on())))
                        .toList());
    }

    private static Entry requested(Known project, Money amount, LocalDate since) {
        return Entry.of(Quantity.REQUESTED, amount)
                .inSpace(project.socialSpaceId())
                .ofProject(project.id())
                .inYear(project.year())
                .since(since);
    }

    private Money requestedBy(UUID projectId) {
        return sql.list(
                        "select requested from project where project_id = ?",
                        row -> Sql.money(row, "requested"),
                        projectId)
                .getFirst();
    }

    private Known known(OfProject event) {
        return sql.list(
                        "select social_space_id, year, state from project where project_id = ?",
                        row -> new Known(
                                event.projectId(),
                                row.getObject("social_space_id", UUID.class),
                                row.getInt("year"),
                                yearsOf(event.projectId()),
                                Sql.constant(ProjectState.class, row.getString("state"))),
                        event.projectId())
                .getFirst();
    }

    private List<Integer> yearsOf(UUID projectId) {
        return sql.list("""
                select year from project where project_id = ?
                union
                select a.year from approval a
                join project p on p.youth_office = a.youth_office and p.project_id = a.project_id
                where a.project_id = ? and a.year > p.year
                order by year
                """, row -> row.getInt("year"), projectId, projectId);
    }

    private void answer(UUID projectId, List<UUID> needIds) {
        for (UUID needId : needIds) {
            sql.change(
                    "insert into project_need (project_id, need_id) values (?, ?) on conflict do nothing",
                    projectId,
                    needId);
        }
    }

    /** An approval of a further year does not move the project; it counts in that year as well from then on. */
    public void approve(LogEvent log, ProjectApproved event) {
        Known before = known(event);
        sql.change(
                "insert into approval (approval_id, project_id, year) values (?, ?, ?)",
                event.approvalId(),
                event.projectId(),
                event.year());
        ProjectState state = before.state() == ProjectState.APPLIED ? ProjectState.APPROVED : before.state();
        become(log, event, before, state, event.on());
    }

    public void fund(LogEvent log, ProjectFunded event) {
        becomeFrom(ProjectState.APPROVED, log, event, ProjectState.FUNDED, event.on());
    }

    /**
     * An approval of the first year leaves an application; one of a further year leaves the project where it is, and out of that
     * year.
     */
    public void takeBack(LogEvent log, ApprovalWithdrawn event) {
        Known before = known(event);
        boolean decided = before.state() == ProjectState.APPROVED || before.state() == ProjectState.FUNDED;
        boolean anApplicationAgain = decided && !isOfFurtherYear(event.approvalId(), before);
        sql.change("delete from approval where approval_id = ?", event.approvalId());
        become(log, event, before, anApplicationAgain ? ProjectState.APPLIED : before.state(), event.on());
    }

    private boolean isOfFurtherYear(UUID approvalId, Known project) {
        return !sql.list(
                        "select from approval where approval_id = ? and year <> ?",
                        row -> true,
                        approvalId,
                        project.year())
                .isEmpty();
    }

    public void become(LogEvent log, OfProject event, ProjectState state, LocalDate on) {
        become(log, event, known(event), state, on);
    }

    private void become(LogEvent log, OfProject event, Known before, ProjectState state, LocalDate on) {
        sql.change("update project set state = ? where project_id = ?", state, event.projectId());
        figures.add(log, before.turnedInto(known(event), on).toList());
    }

    /** The answer to an approval for another year of a project that is further already does not throw it back. */
    public void becomeFrom(ProjectState before, LogEvent log, OfProject event, ProjectState state, LocalDate on) {
        if (known(event).state() == before) {
            become(log, event, state, on);
        }
    }

    public void finish(LogEvent log, ProjectCompleted event) {
        finish(log, event, ProjectState.COMPLETED, event.on(), event.result(), event.familiesHelpToRun());
    }

    public void finish(LogEvent log, ProjectDiscontinued event) {
        finish(log, event, ProjectState.DISCONTINUED, event.on(), event.result(), event.familiesHelpToRun());
    }

    private void finish(
            LogEvent log,
            OfProject event,
            ProjectState state,
            LocalDate on,
            OverallResult result,
            boolean familiesHelpToRun) {
        Known before = known(event);
        sql.change("""
                update project set state = ?, finished_on = ?, result = ?, families_help_to_run = ?
                where project_id = ?
                """, state, on, result, familiesHelpToRun, event.projectId());
        figures.add(
                log,
                Stream.concat(
                                before.turnedInto(known(event), on),
                                Stream.of(
                                        before.entry(Quantity.FINISHED, 1).inYear(on.getYear()),
                                        before.entry(Quantity.SUCCEEDED, result == OverallResult.SUCCESS ? 1 : 0)
                                                .inYear(on.getYear())))
                        .toList());
    }

    public void hold(LogEvent log, MeasureHeld event) {
        Known project = known(event);
        int year = event.heldOn().getYear();
        List<Reached> reached = event.reached() == null ? List.of() : event.reached();
        figures.add(
                log,
                Stream.concat(
                                Stream.of(
                                        project.entry(Quantity.MEASURES, 1),
                                        project.entry(Quantity.PARTICIPATIONS, event.participants())),
                                reached.stream()
                                        .map(it -> project.entry(Quantity.REACHED, it.number())
                                                .labelled(it.group().name())))
                        .map(entry -> entry.inYear(year))
                        .toList());
    }

    /** In which state projects were at the end of a year, whichever years they count in; without those proposed later. */
    public Map<UUID, ProjectState> statesAtTheEndOf(int year, Set<UUID> projectIds) {
        return sql
                .list(
                        """
                        select project_id, label from figure_entry
                        where quantity = ? and since <= ? and project_id = any(?::uuid[])
                        group by project_id, year, label having sum(adds) > 0
                        """,
                        row -> Map.entry(
                                row.getObject("project_id", UUID.class), ProjectState.valueOf(row.getString("label"))),
                        Quantity.PROJECTS,
                        LocalDate.of(year, 12, 31),
                        written(projectIds))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    private static String[] written(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** What is known of projects beside their figures. */
    public List<Project> of(Set<UUID> projectIds) {
        return sql.list("""
                select p.*, v.voices, t.content as title, t.standing as title_standing
                from project p
                join project_voices v on v.youth_office = p.youth_office and v.project_id = p.project_id
                left join told_text t on t.youth_office = p.youth_office and t.text_id = p.title_id
                where p.project_id = any(?::uuid[])
                order by p.project_id
                """, Projects::read, (Object) written(projectIds));
    }

    private static Project read(ResultSet row) throws SQLException {
        return new Project(
                row.getObject("project_id", UUID.class),
                row.getObject("social_space_id", UUID.class),
                ReportText.of(row, "title_id", "title"),
                Sql.constant(Voices.class, row.getString("voices")),
                row.getObject("finished_on", LocalDate.class),
                Sql.constant(OverallResult.class, row.getString("result")));
    }
}
