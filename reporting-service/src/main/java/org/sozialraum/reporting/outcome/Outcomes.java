package org.sozialraum.reporting.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.ProjectEvent.CauseListed;
import org.sozialraum.contract.ProjectEvent.CooperationAttempted;
import org.sozialraum.contract.ProjectEvent.OutcomeRecorded;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.reporting.figure.Entry;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.figure.Quantity;
import org.sozialraum.reporting.sql.Sql;
import org.sozialraum.reporting.text.ReportText;
import org.sozialraum.reporting.text.SharedTexts;
import org.sozialraum.reporting.voice.Voices;

/** Ergebnisse: successes and difficulties of projects, of attempts to co-operate and of network meetings. */
@ApplicationScoped
public class Outcomes {

    private final Sql sql;
    private final FigureEntries figures;
    private final SharedTexts texts;

    public Outcomes(Sql sql, FigureEntries figures, SharedTexts texts) {
        this.sql = sql;
        this.figures = figures;
        this.texts = texts;
    }

    /**
     * What was learned.
     *
     * @param projectId null where it belongs to an attempt to co-operate or to a meeting
     * @param projectTitle null likewise
     * @param applicantName of the organisation that runs the project; null likewise, and while it has not arrived
     * @param familiesHelpToRun whether families help to run the project; null likewise, and before its end
     * @param voices whose voice the project goes back to; null likewise
     * @param partnerKind with whom co-operation was attempted; null for a project and a meeting
     * @param partnerName which organisation that was; null likewise, where none was named, and while it has not arrived
     * @param networkMeetingId null where it belongs to no meeting
     * @param causeName null where the youth office has not listed it by itself
     * @param lesson null where none was drawn
     */
    public record Outcome(
            UUID id,
            UUID projectId,
            ReportText projectTitle,
            String applicantName,
            Boolean familiesHelpToRun,
            Voices voices,
            OrganisationKind partnerKind,
            String partnerName,
            UUID networkMeetingId,
            UUID socialSpaceId,
            OutcomeKind kind,
            String cause,
            String causeName,
            ReportText text,
            ReportText lesson,
            LocalDate on) {}

    public void learn(LogEvent log, CooperationAttempted event) {
        sql.change(
                """
                insert into cooperation_attempt (cooperation_attempt_id, social_space_id, partner_kind, partner_id,
                    attempted_on)
                values (?, ?, ?, ?, ?)
                """,
                event.cooperationAttemptId(),
                event.socialSpaceId(),
                event.partnerKind(),
                event.partnerId(),
                event.on());
        figures.add(
                log,
                List.of(Entry.of(Quantity.COOPERATION_ATTEMPTS, 1)
                        .inYear(event.on().getYear())
                        .inSpace(event.socialSpaceId())));
    }

    public void learn(CauseListed event) {
        sql.change(
                "insert into cause (key, name) values (?, ?)"
                        + " on conflict (youth_office, key) do update set name = excluded.name",
                event.key(),
                event.name());
    }

    public void learn(LogEvent log, OutcomeRecorded event) {
        texts.mention(log, event.text());
        texts.mention(log, event.lesson());
        sql.change(
                """
                insert into outcome (outcome_id, project_id, cooperation_attempt_id, social_space_id, kind, cause,
                    text_id, lesson_id, happened_on, network_meeting_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.outcomeId(),
                event.projectId(),
                event.cooperationAttemptId(),
                event.socialSpaceId(),
                event.kind(),
                event.cause(),
                event.text().id(),
                event.lesson() == null ? null : event.lesson().id(),
                event.on(),
                event.networkMeetingId());
        Quantity counted = switch (event.kind()) {
            case SUCCESS -> Quantity.SUCCESSES;
            case DIFFICULTY -> Quantity.DIFFICULTIES;
        };
        figures.add(
                log,
                List.of(Entry.of(counted, 1)
                        .inYear(event.on().getYear())
                        .inSpace(event.socialSpaceId())
                        .ofProject(event.projectId())
                        .labelled(event.cause())));
    }

    /** The outcomes up to the end of the year, in the order of their days. */
    public List<Outcome> until(int year) {
        return sql.list("""
                select o.*, p.title_id, p.families_help_to_run, a.name as applicant_name, v.voices, c.partner_kind, partner.name as partner_name, k.name as cause_name,
                    title.content as title, title.standing as title_standing,
                    told.content as told, told.standing as told_standing,
                    lesson.content as lesson, lesson.standing as lesson_standing
                from outcome o
                left join project p on p.youth_office = o.youth_office and p.project_id = o.project_id
                left join organisation a on a.youth_office = p.youth_office and a.organisation_id = p.applicant_id
                left join project_voices v on v.youth_office = o.youth_office and v.project_id = o.project_id
                left join cooperation_attempt c on c.youth_office = o.youth_office
                    and c.cooperation_attempt_id = o.cooperation_attempt_id
                left join organisation partner on partner.youth_office = c.youth_office
                    and partner.organisation_id = c.partner_id
                left join cause k on k.youth_office = o.youth_office and k.key = o.cause
                left join told_text title on title.youth_office = o.youth_office and title.text_id = p.title_id
                left join told_text told on told.youth_office = o.youth_office and told.text_id = o.text_id
                left join told_text lesson on lesson.youth_office = o.youth_office and lesson.text_id = o.lesson_id
                where o.happened_on <= ?
                order by o.happened_on, o.outcome_id
                """, Outcomes::read, LocalDate.of(year, 12, 31));
    }

    private static Outcome read(ResultSet row) throws SQLException {
        return new Outcome(
                row.getObject("outcome_id", UUID.class),
                row.getObject("project_id", UUID.class),
                ReportText.of(row, "title_id", "title"),
                row.getString("applicant_name"),
                row.getObject("families_help_to_run", Boolean.class),
                Sql.constant(Voices.class, row.getString("voices")),
                Sql.constant(OrganisationKind.class, row.getString("partner_kind")),
                row.getString("partner_name"),
                row.getObject("network_meeting_id", UUID.class),
                row.getObject("social_space_id", UUID.class),
                Sql.constant(OutcomeKind.class, row.getString("kind")),
                row.getString("cause"),
                row.getString("cause_name"),
                ReportText.of(row, "text_id", "told"),
                ReportText.of(row, "lesson_id", "lesson"),
                row.getObject("happened_on", LocalDate.class));
    }
}
