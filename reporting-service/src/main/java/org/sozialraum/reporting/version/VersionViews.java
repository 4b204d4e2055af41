package org.sozialraum.reporting.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sozialraum.contract.LogPosition;
import org.sozialraum.contract.ReportSignatory;
import org.sozialraum.contract.Subject;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.reporting.ReportingRights;
import org.sozialraum.reporting.report.FigureValues;
import org.sozialraum.reporting.report.ReportWords;
import org.sozialraum.reporting.sql.Sql;
import org.sozialraum.reporting.version.VersionResource.Edition;
import org.sozialraum.reporting.version.VersionResource.Reason;
import org.sozialraum.reporting.version.VersionResource.Signature;
import org.sozialraum.reporting.version.VersionResource.State;
import org.sozialraum.reporting.version.VersionResource.Summary;
import org.sozialraum.reporting.version.VersionResource.View;

/** The versions of reports, as they are shown. */
@ApplicationScoped
public class VersionViews {

    private static final String STANDING = """
            select d.version, d.number, d.file_reference, d.reason_text_id, t.hash as reason_hash, t.content as reason,
                d.dated, d.drafted_on, v.format, v.positions, v.sha256, v.submitted_on, n.noted_on,
                d.version < (select max(version) from report_draft l where l.year = d.year) as has_later,
                array(select signatory from report_signature s where s.year = d.year and s.version = d.version
                    order by signed_on, array_position(array['CLERK', 'SECTION_HEAD', 'OFFICE_HEAD'], signatory)) as signatories,
                array(select signed_by from report_signature s where s.year = d.year and s.version = d.version
                    order by signed_on, array_position(array['CLERK', 'SECTION_HEAD', 'OFFICE_HEAD'], signatory)) as signed_by,
                array(select signed_on from report_signature s where s.year = d.year and s.version = d.version
                    order by signed_on, array_position(array['CLERK', 'SECTION_HEAD', 'OFFICE_HEAD'], signatory)) as signed_on
            from report_draft d
            left join text t on t.id = d.reason_text_id
            left join report_version v on v.youth_office = d.youth_office and v.year = d.year and v.version = d.version
            left join report_noting n on n.youth_office = d.youth_office and n.year = d.year and n.version = d.version
            where d.year = ?
            """;

    private final Sql sql;
    private final CurrentWork work;
    private final CurrentCaller caller;

    VersionViews(Sql sql, CurrentWork work, CurrentCaller caller) {
        this.sql = sql;
        this.work = work;
        this.caller = caller;
    }

    /** What is known of a version beside its content; what has not happened yet is null. */
    record Standing(
            int version,
            String number,
            String fileReference,
            Reason reason,
            LocalDate dated,
            LocalDate draftedOn,
            boolean hasLater,
            List<ReportSignatory> signatories,
            List<String> signedBy,
            List<LocalDate> signedOn,
            Integer format,
            String sha256,
            List<LogPosition> positions,
            LocalDate submittedOn,
            LocalDate notedOn) {

        boolean isSubmitted() {
            return submittedOn != null;
        }

        LocalDate lastAct() {
            return signedOn.isEmpty() ? draftedOn : signedOn.getLast();
        }

        /** Null where nothing is corrected. */
        TextRef reasonRef() {
            return reason == null ? null : reason.ref();
        }

        private State state() {
            if (notedOn != null) {
                return State.NOTED;
            }
            return isSubmitted() ? State.SUBMITTED : hasLater ? State.SUPERSEDED : State.DRAFT;
        }

        private List<Signature> signatures() {
            return Stream.iterate(0, i -> i < signatories.size(), i -> i + 1)
                    .map(i -> new Signature(signatories.get(i), signedOn.get(i)))
                    .toList();
        }

        private Summary summary(int year, Reason told) {
            return new Summary(
                    year,
                    version,
                    state(),
                    number,
                    fileReference,
                    told,
                    dated,
                    signatures(),
                    submittedOn,
                    notedOn,
                    format,
                    sha256,
                    positions);
        }
    }

    /** What the reason of a draft says is told to those only who read drafts. */
    private Summary summary(int year, Standing it) {
        boolean told =
                !it.isSubmitted() && ReportingRights.READS_DRAFTS.stream().anyMatch(caller.get()::is);
        return it.summary(year, told ? it.reason() : Reason.of(it.reasonRef()));
    }

    /** The last version of the year; 0 where there is none. */
    int last(int year) {
        return sql.list("select coalesce(max(version), 0) from report_draft where year = ?", row -> row.getInt(1), year)
                .getFirst();
    }

    Optional<Standing> standing(int year, int version) {
        return sql.list(STANDING + " and d.version = ?", VersionViews::read, year, version).stream()
                .findFirst();
    }

    /** The version that this event began. */
    @Transactional
    int versionOf(UUID draftEventId) {
        return sql.list("select version from report_draft where event_id = ?", row -> row.getInt(1), draftEventId)
                .getFirst();
    }

    /** What was frozen; empty for a draft. */
    @Transactional
    Optional<FrozenReport> frozen(int year, int version) {
        return sql
                .list(
                        "select report from report_version where year = ? and version = ?",
                        row -> new FrozenReport(row.getString("report")),
                        year,
                        version)
                .stream()
                .findFirst();
    }

    /** Whether all that was decided about the year's report has gone into the log. */
    @Transactional
    boolean isTold(int year) {
        return sql.list(
                        "select 1 from event where subject = ? and position is null limit 1",
                        row -> 1,
                        new Subject("annual-report", Integer.toString(year)).toString())
                .isEmpty();
    }

    @Transactional
    Optional<Summary> summary(int year, int version) {
        return standing(year, version).map(it -> summary(year, it));
    }

    @Transactional
    Optional<View> view(int year, int version) {
        return standing(year, version).map(it -> {
            Optional<JsonNode> report = frozen(year, version).map(FrozenReport::tree);
            Optional<Integer> before = report.isEmpty() ? Optional.empty() : submittedBefore(year, version);
            Optional<JsonNode> was = before.map(
                    corrected -> frozen(year, corrected).orElseThrow().tree());
            return new View(
                    work.get().youthOffice(),
                    summary(year, it),
                    before.orElse(null),
                    submittedAfter(year, version).orElse(null),
                    was.map(tree -> FigureValues.between(tree, report.orElseThrow()))
                            .orElse(List.of()),
                    was.map(tree -> ReportWords.between(tree, report.orElseThrow())
                                    .toList())
                            .orElse(List.of()),
                    renderings(year, version),
                    report.orElse(NullNode.instance),
                    evidence(year, version));
        });
    }

    @Transactional
    Page<Summary> page(int year, Paging paging) {
        List<Summary> read = sql
                .list(
                        STANDING + " and d.version > ? order by d.version limit ?",
                        VersionViews::read,
                        year,
                        paging.afterNumber(),
                        paging.toRead())
                .stream()
                .map(it -> summary(year, it))
                .toList();
        return paging.page(read, Summary::version);
    }

    /** The nearest version of the year that was submitted earlier. */
    @Transactional
    Optional<Integer> submittedBefore(int year, int version) {
        return submitted(year, "version < ? order by version desc", version);
    }

    /** The nearest version of the year that was submitted later. */
    @Transactional
    Optional<Integer> submittedAfter(int year, int version) {
        return submitted(year, "version > ? order by version", version);
    }

    private Optional<Integer> submitted(int year, String side, int version) {
        return sql
                .list(
                        "select version from report_version where year = ? and " + side + " limit 1",
                        row -> row.getInt(1),
                        year,
                        version)
                .stream()
                .findFirst();
    }

    private List<Edition> renderings(int year, int version) {
        return sql.list(
                "select form, edition, content is null as withdrawn, sha512 from report_rendering"
                        + " where year = ? and version = ? order by form, edition",
                row -> new Edition(
                        RenderingForm.valueOf(row.getString("form")),
                        row.getInt("edition"),
                        row.getBoolean("withdrawn"),
                        row.getString("sha512")),
                year,
                version);
    }

    private JsonNode evidence(int year, int version) {
        return sql
                .list(
                        "select evidence from report_evidence where year = ? and version = ?",
                        row -> json(row.getString("evidence"), JsonNode.class),
                        year,
                        version)
                .stream()
                .findFirst()
                .orElse(NullNode.instance);
    }

    private static Standing read(ResultSet row) throws SQLException {
        String positions = row.getString("positions");
        return new Standing(
                row.getInt("version"),
                row.getString("number"),
                row.getString("file_reference"),
                reason(row),
                row.getObject("dated", LocalDate.class),
                row.getObject("drafted_on", LocalDate.class),
                row.getBoolean("has_later"),
                Stream.of(array(row, "signatories"))
                        .map(it -> ReportSignatory.valueOf(it.toString()))
                        .toList(),
                Stream.of(array(row, "signed_by")).map(Object::toString).toList(),
                Stream.of(array(row, "signed_on"))
                        .map(it -> LocalDate.parse(it.toString()))
                        .toList(),
                row.getObject("format", Integer.class),
                row.getString("sha256"),
                positions == null ? List.of() : List.of(json(positions, LogPosition[].class)),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("noted_on", LocalDate.class));
    }

    private static Reason reason(ResultSet row) throws SQLException {
        UUID text = row.getObject("reason_text_id", UUID.class);
        return text == null
                ? null
                : new Reason(
                        text,
                        row.getString("reason_hash"),
                        Optional.ofNullable(row.getString("reason")).orElse(Texts.WITHDRAWN));
    }

    private static Object[] array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return (Object[]) array.getArray();
    }

    private static <T> T json(String written, Class<T> type) {
        try {
            return Json.EVENTS.readValue(written, type);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("what was written can be read", defect);
        }
    }
}
