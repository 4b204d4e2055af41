package org.sozialraum.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.sozialraum.reporting.version.Comparison;

/**
 * The check as a program of its own: {@code report-check FILE} with the broker in SOZIALRAUM_KAFKA. It ends with 0 when the log
 * makes the very same report, 1 when it does not, and 2 when it could not be checked.
 */
public final class ReportCheckProgram {

    static final int SAME = 0;
    static final int OTHER = 1;
    static final int NOT_CHECKED = 2;

    private static final int SHOWN = 50;

    private ReportCheckProgram() {}

    public static void main(String[] arguments) {
        String kafka = System.getenv("SOZIALRAUM_KAFKA");
        if (arguments.length != 1 || kafka == null) {
            System.err.println("Anzugeben ist die Datei einer Version; SOZIALRAUM_KAFKA muss gesetzt sein.");
            System.exit(NOT_CHECKED);
        }
        System.exit(run(Path.of(arguments[0]), Map.of("bootstrap.servers", kafka), System.out, System.err));
    }

    static int run(Path file, Map<String, Object> kafka, PrintStream out, PrintStream err) {
        try {
            Comparison result = ReportCheck.of(new ObjectMapper().readTree(file.toFile()), kafka);
            tell(result, out);
            return result.equal() ? SAME : OTHER;
        } catch (IOException | SQLException | KafkaException | IllegalArgumentException | IllegalStateException fault) {
            err.println("Die Prüfung war nicht möglich: " + fault.getMessage());
            return NOT_CHECKED;
        }
    }

    private static void tell(Comparison result, PrintStream out) {
        if (result.equal()) {
            out.println("Das Protokoll ergibt denselben Bericht. SHA-256: " + result.sha256());
            return;
        }
        out.println("Das Protokoll ergibt einen anderen Bericht.");
        out.println("SHA-256 der Version: " + result.sha256());
        out.println("SHA-256 aus dem Protokoll: " + result.rebuiltSha256());
        result.unreadable().stream()
                .limit(SHOWN)
                .forEach(event -> out.println("Nicht anwendbar: %s, Position %d, Ereignis %s: %s"
                        .formatted(event.service(), event.position(), event.eventId(), event.reason())));
        result.figures().stream()
                .limit(SHOWN)
                .forEach(figure -> out.println("Zahl %s: vorgelegt %s, aus dem Protokoll %s"
                        .formatted(figure.figure(), orNone(figure.before()), orNone(figure.after()))));
        result.events().stream()
                .limit(SHOWN)
                .forEach(event ->
                        out.println("Zahl %s, Ereignis %s (%s, Position %d): vorgelegt %s, aus dem Protokoll %s"
                                .formatted(
                                        event.figure(),
                                        event.eventId(),
                                        event.service(),
                                        event.position(),
                                        orNone(event.adds()),
                                        orNone(event.addsNow()))));
        if (result.figures().isEmpty() && result.unreadable().isEmpty()) {
            out.println("Die Zahlen sind gleich; es unterscheidet sich anderes, etwa ein Text.");
        }
    }

    private static String orNone(String value) {
        return value == null ? "nichts" : value;
    }
}
