package org.sozialraum.reporting.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.sozialraum.reporting.sql.Sql;
import org.sozialraum.reporting.text.SharedTexts;
import org.sozialraum.reporting.voice.Voices;

/** Projekte und Maßnahmen. The events of one project come in order, so a later one may rely on the earlier. */
@ApplicationScoped
public class Projects {

    private final Sql sql;

    Projects(Sql sql) {
        this.sql = sql;
    }

    /**
     * A project as a report of a year needs it.
     *
     * @param title null while its text has not arrived
     * @param finishedOn the day it was completed or discontinued; null before
     * @param result null before that day
     * @param familiesHelpToRun null before that day
     */
    public record Project(
            UUID id,
            UUID socialSpaceId,
            String title,
            int year,
            Money requested,
            ProjectState state,
            Voices voices,
            LocalDate finishedOn,
            OverallResult result,
            Boolean familiesHelpToRun) {}

    /** A measure (Maßnahme) and how many took part in it. */
    public record Measure(UUID projectId, UUID socialSpaceId, int participants) {}

    public void propose(ProjectProposed event) {
        sql.change(
                """
                insert into project (project_id, social_space_id, applicant_id, title_id, year, requested, state)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                event.projectId(),
                event.socialSpaceId(),
                event.applicantId(),
                event.title().id(),
                event.year(),
                event.requestedAmount(),
                ProjectState.IDEA);
        answer(event.projectId(), event.needIds());
    }

    /** What it is to be, as it is now. */
    public void change(ProjectChanged event) {
        sql.change(
                "update project set title_id = ?, year = ?, requested = ? where project_id = ?",
                event.title().id(),
                event.year(),
                event.requestedAmount(),
                event.projectId());
        sql.change("delete from project_need where project_id = ?", event.projectId());
        answer(event.projectId(), event.needIds());
    }

    private void answer(UUID projectId, List<UUID> needIds) {
        for (UUID needId : needIds) {
            sql.change(
                    "insert into project_need (project_id, need_id) values (?, ?) on conflict do nothing",
                    projectId,
                    needId);
        }
    }

    public void approve(ProjectApproved event) {
        sql.change(
                "insert into approval (approval_id, project_id, year) values (?, ?, ?)",
                event.approvalId(),
                event.projectId(),
                event.year());
        becomeFrom(ProjectState.APPLIED, event, ProjectState.APPROVED);
    }

    public void fund(ProjectFunded event) {
        sql.change("update approval set funded = true where approval_id = ?", event.approvalId());
        becomeFrom(ProjectState.APPROVED, event, ProjectState.FUNDED);
    }

    /** An approval of the first year leaves an application; one of a further year leaves the project where it is. */
    public void takeBack(ApprovalWithdrawn event) {
        sql.change("update approval set funded = false where approval_id = ?", event.approvalId());
        sql.change(
                """
                update project p set state = ?
                where p.project_id = ? and p.state in (?, ?)
                and not exists (select from approval a where a.youth_office = p.youth_office and a.approval_id = ?
                    and a.year <> p.year)
                """,
                ProjectState.APPLIED,
                event.projectId(),
                ProjectState.APPROVED,
                ProjectState.FUNDED,
                event.approvalId());
    }

    public void become(OfProject event, ProjectState state) {
        sql.change("update project set state = ? where project_id = ?", state, event.projectId());
    }

    /** An approval, and the answer to it, for another year of a project that is further already does not throw it back. */
    public void becomeFrom(ProjectState before, OfProject event, ProjectState state) {
        sql.change("update project set state = ? where project_id = ? and state = ?", state, event.projectId(), before);
    }

    public void finish(ProjectCompleted event) {
        finish(event, ProjectState.COMPLETED, event.on(), event.result(), event.familiesHelpToRun());
    }

    public void finish(ProjectDiscontinued event) {
        finish(event, ProjectState.DISCONTINUED, event.on(), event.result(), event.familiesHelpToRun());
    }

    private void finish(
            OfProject event, ProjectState state, LocalDate on, OverallResult result, boolean familiesHelpToRun) {
        sql.change("""
                update project set state = ?, finished_on = ?, result = ?, families_help_to_run = ?
                where project_id = ?
                """, state, on, result, familiesHelpToRun, event.projectId());
    }

    public void hold(MeasureHeld event) {
        sql.change(
                "insert into measure (measure_id, project_id, title_id, held_on, participants) values (?, ?, ?, ?, ?)",
                event.measureId(),
                event.projectId(),
                event.title().id(),
                event.heldOn(),
                event.participants());
    }

    /** The projects that belong to the year or have money of it, and those of other years that came to their end in it. */
    public List<Project> of(int year) {
        return sql.list("""
                select p.*, v.voices, t.content as title, coalesce(t.withdrawn, false) as title_withdrawn
                from project p
                join project_voices v on v.youth_office = p.youth_office and v.project_id = p.project_id
                left join shared_text t on t.youth_office = p.youth_office and t.text_id = p.title_id
                where p.year = ? or p.finished_on between ? and ?
                or exists (select from approval a where a.youth_office = p.youth_office and a.project_id = p.project_id
                    and a.year = ? and a.funded)
                order by p.project_id
                """, Projects::read, year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), year);
    }

    /** The measures that were held in the year. */
    public List<Measure> measuresOf(int year) {
        return sql.list(
                """
                select m.project_id, p.social_space_id, m.participants
                from measure m join project p on p.youth_office = m.youth_office and p.project_id = m.project_id
                where m.held_on between ? and ?
                """,
                row -> new Measure(
                        row.getObject("project_id", UUID.class),
                        row.getObject("social_space_id", UUID.class),
                        row.getInt("participants")),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31));
    }

    private static Project read(ResultSet row) throws SQLException {
        return new Project(
                row.getObject("project_id", UUID.class),
                row.getObject("social_space_id", UUID.class),
                SharedTexts.shown(row.getString("title"), row.getBoolean("title_withdrawn")),
                row.getInt("year"),
                Sql.money(row, "requested"),
                Sql.constant(ProjectState.class, row.getString("state")),
                Sql.constant(Voices.class, row.getString("voices")),
                row.getObject("finished_on", LocalDate.class),
                Sql.constant(OverallResult.class, row.getString("result")),
                row.getObject("families_help_to_run", Boolean.class));
    }
}
