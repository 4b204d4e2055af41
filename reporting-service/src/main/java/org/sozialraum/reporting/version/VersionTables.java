package org.sozialraum.reporting.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.sozialraum.contract.ReportingEvent.AnnualReportDrafted;
import org.sozialraum.contract.ReportingEvent.AnnualReportNoted;
import org.sozialraum.contract.ReportingEvent.AnnualReportSigned;
import org.sozialraum.contract.ReportingEvent.AnnualReportSubmitted;
import org.sozialraum.contract.ReportingEvent.OfReport;
import org.sozialraum.kit.json.Json;

/**
 * The tables of versions. One event is one row, written with the event, or from it where the database was lost; there is no
 * other way into them.
 */
final class VersionTables {

    private VersionTables() {}

    /**
     * Writes the event's row, for the youth office of the transaction.
     *
     * @param actor who did it, by a pseudonymous id
     */
    static void write(Connection connection, UUID eventId, String actor, OfReport event) throws SQLException {
        switch (event) {
            case AnnualReportDrafted it ->
                insert(
                        connection,
                        "insert into report_draft (year, version, event_id, number, file_reference, reason_text_id, dated, drafted_on)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                        it.year(),
                        it.version(),
                        eventId,
                        it.number(),
                        it.fileReference(),
                        it.reason() == null ? null : it.reason().id(),
                        it.dated(),
                        it.on());
            case AnnualReportSigned it ->
                insert(
                        connection,
                        "insert into report_signature (year, version, signatory, signed_by, signed_on)"
                                + " values (?, ?, ?, ?, ?)",
                        it.year(),
                        it.version(),
                        it.signatory().name(),
                        actor,
                        it.on());
            case AnnualReportSubmitted it ->
                insert(
                        connection,
                        "insert into report_version (year, version, number, format, positions, report, sha256, submitted_on)"
                                + " values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)",
                        it.year(),
                        it.version(),
                        it.number(),
                        it.format(),
                        written(it.positions()),
                        it.report(),
                        it.sha256(),
                        it.on());
            case AnnualReportNoted it ->
                insert(
                        connection,
                        "insert into report_noting (year, version, noted_on) values (?, ?, ?)",
                        it.year(),
                        it.version(),
                        it.on());
        }
    }

    private static String written(Object value) {
        try {
            return Json.EVENTS.writeValueAsString(value);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("what an event carries can be written", defect);
        }
    }

    private static void insert(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }
}
