package org.sozialraum.reporting.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sozialraum.contract.ReportSignatory;
import org.sozialraum.contract.ReportingEvent.AnnualReportDrafted;
import org.sozialraum.contract.ReportingEvent.AnnualReportNoted;
import org.sozialraum.contract.ReportingEvent.AnnualReportSigned;
import org.sozialraum.contract.ReportingEvent.AnnualReportSubmitted;
import org.sozialraum.contract.ReportingEvent.OfReport;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.Role;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.tenant.Work;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.reporting.sql.Sql;
import org.sozialraum.reporting.version.Freezing.Frozen;
import org.sozialraum.reporting.version.VersionResource.NewVersion;
import org.sozialraum.reporting.version.VersionViews.Standing;

/** A report's way to the committee: draft, three signatures, of which the last one freezes it, and the taking note. */
@ApplicationScoped
public class Versions {

    /** The log's messages end at 1 MiB; the JSON is a text within the event's JSON, which makes it longer. */
    private static final int LARGEST = 600_000;

    private final VersionViews views;
    private final Freezing freezing;
    private final CurrentCaller callers;
    private final CurrentWork work;
    private final Texts texts;
    private final Outbox outbox;
    private final ActDay days;
    private final Sql sql;
    private final DataSource database;

    Versions(
            VersionViews views,
            Freezing freezing,
            CurrentCaller callers,
            CurrentWork work,
            Texts texts,
            Outbox outbox,
            ActDay days,
            Sql sql,
            DataSource database) {
        this.views = views;
        this.freezing = freezing;
        this.callers = callers;
        this.work = work;
        this.texts = texts;
        this.outbox = outbox;
        this.days = days;
        this.sql = sql;
        this.database = database;
    }

    /**
     * Makes a draft; one of the same year that was not submitted can no longer be signed.
     *
     * @return the id of the event, by which the draft is known
     * @throws ProblemException 409 where a report has been submitted under the number, or the year has not begun on the
     *     draft's day; 422 for a correction without a reason, and a reason where nothing is corrected
     */
    @Transactional
    UUID draft(int year, NewVersion asked) {
        LocalDate day = days.of(asked.on());
        requireBegun(year, day);
        lock();
        requireFree(asked.number());
        int version = views.last(year) + 1;
        requireReason(year, views.submittedBefore(year, version), asked.reason());
        return tell(new AnnualReportDrafted(
                year, version, asked.number(), asked.fileReference(), texts.share(asked.reason()), asked.date(), day));
    }

    /**
     * Signs for the one whose turn it is; the third signature freezes the report.
     *
     * @throws NotFoundException where there is no such version
     * @throws ProblemException 409 where the version is no draft any more, it is another role's turn, the caller has signed,
     *     or the year has not begun; with the third signature also for a number that is taken, and as {@link Freezing#freeze}; 422 for a third
     *     signature of another day than today
     */
    @Transactional
    UUID sign(int year, int version, LocalDate on) {
        lock();
        Standing draft = views.standing(year, version).orElseThrow(NotFoundException::new);
        if (draft.isSubmitted() || version != views.last(year)) {
            throw ProblemException.of(VersionProblems.NO_DRAFT, version);
        }
        Work signer = work.get();
        if (draft.signedBy().contains(signer.actor())) {
            throw ProblemException.of(VersionProblems.SIGNED_ALREADY);
        }
        ReportSignatory next = ReportSignatory.values()[draft.signedBy().size()];
        if (!callers.get().is(roleOf(next))) {
            throw ProblemException.of(VersionProblems.NOT_YOUR_TURN, next);
        }
        LocalDate day = days.of(on, draft.lastAct());
        // The log has drafts from before that rule.
        requireBegun(year, day);
        if (next != ReportSignatory.OFFICE_HEAD) {
            return tell(new AnnualReportSigned(year, version, next, day));
        }
        requireToday(day);
        requireFree(draft.number());
        Frozen frozen = freezing.freeze(signer.youthOffice(), year, draft.reasonRef());
        requireSize(frozen.report());
        UUID id = tell(new AnnualReportSigned(year, version, next, day));
        tell(new AnnualReportSubmitted(
                year,
                version,
                draft.number(),
                draft.fileReference(),
                draft.reasonRef(),
                draft.dated(),
                FrozenReport.FORMAT,
                frozen.positions(),
                frozen.report().json(),
                frozen.report().sha256(),
                day));
        keepEvidence(year, version, frozen);
        return id;
    }

    /**
     * Records that the committee took note.
     *
     * @throws NotFoundException where there is no such version
     * @throws ProblemException 409 for a draft, and where it is recorded already
     */
    @Transactional
    UUID note(int year, int version, LocalDate on) {
        lock();
        Standing standing = views.standing(year, version).orElseThrow(NotFoundException::new);
        if (!standing.isSubmitted()) {
            throw ProblemException.of(VersionProblems.NOT_SUBMITTED, version);
        }
        if (standing.notedOn() != null) {
            throw ProblemException.of(VersionProblems.NOTED_ALREADY, version, standing.notedOn());
        }
        return tell(new AnnualReportNoted(year, version, days.of(on, standing.lastAct())));
    }

    /** Keeps the events behind the figures, where that was not done yet. */
    @Transactional
    void keepEvidence(int year, int version, Frozen frozen) {
        try {
            sql.change(
                    "insert into report_evidence (year, version, evidence) values (?, ?, ?) on conflict do nothing",
                    year,
                    version,
                    Json.EVENTS.writeValueAsString(frozen.evidence()));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("evidence can always be written", defect);
        }
    }

    private static void requireBegun(int year, LocalDate day) {
        LocalDate begins = LocalDate.of(year, 1, 1);
        if (day.isBefore(begins)) {
            throw ProblemException.of(VersionProblems.YEAR_NOT_BEGUN, year, begins);
        }
    }

    /** A committee that took note of a version asks why there is another one. */
    private static void requireReason(int year, Optional<Integer> corrected, String reasonOrNull) {
        if (corrected.isPresent() && (reasonOrNull == null || reasonOrNull.isBlank())) {
            throw ProblemException.ofFields(
                    VersionProblems.CORRECTION_NEEDS_REASON,
                    List.of(new FieldError("/reason", "fehlt", "is missing")),
                    year,
                    corrected.get());
        }
        if (corrected.isEmpty() && reasonOrNull != null) {
            throw ProblemException.ofFields(
                    VersionProblems.NOTHING_TO_CORRECT,
                    List.of(new FieldError("/reason", "gehört zu einer Berichtigung", "belongs to a correction")),
                    year);
        }
    }

    /** What is frozen is the report of this moment; with an earlier day it would not have been late. */
    private void requireToday(LocalDate day) {
        if (!day.equals(days.of(null))) {
            throw ProblemException.ofFields(
                    VersionProblems.SUBMITTED_TODAY,
                    List.of(new FieldError("/on", "ist nicht heute", "is not today")),
                    day);
        }
    }

    private static void requireSize(FrozenReport report) {
        int size = report.json().getBytes(StandardCharsets.UTF_8).length;
        if (size > LARGEST) {
            throw ProblemException.of(VersionProblems.TOO_LARGE, size, LARGEST);
        }
    }

    /** One act on reports of an office after the other. */
    private void lock() {
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended(youth_office_of_transaction() || ' annual-reports', 0))",
                row -> row);
    }

    private void requireFree(String number) {
        if (!sql.list("select 1 from report_version where number = ?", row -> 1, number)
                .isEmpty()) {
            throw ProblemException.of(VersionProblems.NUMBER_TAKEN, number);
        }
    }

    private UUID tell(OfReport event) {
        UUID id = outbox.append(event);
        try (Connection connection = database.getConnection()) {
            VersionTables.write(connection, id, work.get().actor(), event);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return id;
    }

    private static String roleOf(ReportSignatory signatory) {
        return switch (signatory) {
            case CLERK -> Role.CLERK;
            case SECTION_HEAD -> Role.SECTION_HEAD;
            case OFFICE_HEAD -> Role.OFFICE_HEAD;
        };
    }
}
