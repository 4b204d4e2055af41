package org.sozialraum.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.sozialraum.reporting.version.Comparison;
import org.sozialraum.reporting.version.FrozenReport;
import org.sozialraum.reporting.version.PlainReports;
import org.sozialraum.reporting.version.PlainReports.Rebuilt;

/** Builds a frozen report again from the topics alone. */
final class ReportCheck {

    /** Nobody waits for an answer over a connection here. */
    private static final Duration AT_MOST = Duration.ofHours(12);

    private ReportCheck() {}

    /**
     * Compares.
     *
     * @param file a version as the reporting service shows it
     * @throws IllegalArgumentException where the file is none
     */
    static Comparison of(JsonNode file, Map<String, Object> kafka) throws IOException, SQLException {
        JsonNode summary = file.path("summary");
        if (!file.path("report").isObject() || !summary.path("sha256").isTextual()) {
            throw new IllegalArgumentException("Die Datei ist keine vorgelegte Version eines Jahresberichts.");
        }
        Map<String, Long> positions = new HashMap<>();
        summary.path("positions")
                .forEach(it -> positions.put(
                        it.path("service").asText(), it.path("position").asLong()));
        try (ThrowAwayDatabase database = new ThrowAwayDatabase()) {
            OneConnection transactions = new OneConnection(database.app());
            FrozenReport frozen = FrozenReport.of(file.path("report"));
            Rebuilt rebuilt = new PlainReports(transactions.database(), transactions, kafka, Clock.systemUTC())
                    .rebuild(
                            file.path("youthOffice").asText(),
                            summary.path("year").asInt(),
                            frozen.limit(),
                            positions,
                            AT_MOST);
            return Comparison.of(
                    frozen,
                    summary.path("sha256").asText(),
                    file.path("evidence").isObject() ? file.path("evidence") : null,
                    rebuilt.report(),
                    rebuilt.evidence(),
                    rebuilt.unreadable());
        }
    }
}
