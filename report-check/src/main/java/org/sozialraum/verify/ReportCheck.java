package org.sozialraum.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.sozialraum.kit.json.Json;
import org.sozialraum.reporting.version.Comparison;
import org.sozialraum.reporting.version.FrozenReport;
import org.sozialraum.reporting.version.PlainReports;
import org.sozialraum.reporting.version.PlainReports.Rebuilt;
import org.sozialraum.reporting.version.VersionResource.Summary;

/** Builds a frozen report again from the topics alone. */
final class ReportCheck {

    /** Nobody waits for an answer over a connection here. */
    private static final Duration AT_MOST = Duration.ofHours(12);

    static final String WHICH_FILE = "Geprüft wird die gespeicherte Antwort von GET …/versions/{version}.";

    private static final String NO_VERSION =
            "Die Datei ist keine vorgelegte Version eines Jahresberichts mit dem, woraus sie entstand. " + WHICH_FILE;

    private ReportCheck() {}

    /**
     * Compares.
     *
     * @param file a version as the reporting service shows it
     * @throws IllegalArgumentException where the file is none, or is in another format than this program's
     */
    static Comparison of(JsonNode file, Map<String, Object> kafka) throws IOException, SQLException {
        Summary summary = summary(file);
        FrozenReport frozen = FrozenReport.of(file.path("report"));
        requireThisFormat(summary, frozen);
        LocalDate asOf = asOf(frozen);
        Map<String, Long> positions = new HashMap<>();
        summary.positions().forEach(it -> positions.put(it.service(), it.position()));
        try (ThrowAwayDatabase database = new ThrowAwayDatabase()) {
            OneConnection transactions = new OneConnection(database.app());
            Rebuilt rebuilt = new PlainReports(transactions.database(), transactions, kafka, Clock.systemUTC())
                    .rebuild(
                            file.path("youthOffice").asText(),
                            summary.year(),
                            summary.version(),
                            asOf,
                            frozen.limit(),
                            FrozenReport.idsOf(summary.texts(frozen)),
                            positions,
                            AT_MOST);
            return Comparison.of(frozen, summary, hasEvidence(file) ? file.path("evidence") : null, rebuilt);
        }
    }

    private static LocalDate asOf(FrozenReport frozen) {
        try {
            return frozen.asOf();
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException(NO_VERSION, none);
        }
    }

    static boolean hasEvidence(JsonNode file) {
        return file.path("evidence").isObject();
    }

    private static Summary summary(JsonNode file) {
        try {
            Summary summary = Json.EVENTS.treeToValue(file.path("summary"), Summary.class);
            if (summary != null
                    && summary.sha256() != null
                    && summary.positions() != null
                    && file.path("report").isObject()
                    && (hasEvidence(file) || !file.hasNonNull("evidence"))) {
                return summary;
            }
        } catch (JsonProcessingException none) {
            throw new IllegalArgumentException(NO_VERSION, none);
        }
        throw new IllegalArgumentException(NO_VERSION);
    }

    private static void requireThisFormat(Summary summary, FrozenReport frozen) {
        int format = summary.format() == null ? 0 : summary.format();
        if (format != FrozenReport.FORMAT || frozen.format() != FrozenReport.FORMAT) {
            throw new IllegalArgumentException(
                    ("Der Bericht hat das Format %d, nach seinem Inhalt %d; dieses Programm prüft das Format %d. Das heißt"
                                    + " nicht, dass er gefälscht ist. Nehmen Sie das Programm, mit dem er vorgelegt wurde.")
                            .formatted(format, frozen.format(), FrozenReport.FORMAT));
        }
    }
}
