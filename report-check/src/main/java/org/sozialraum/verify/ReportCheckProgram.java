package org.sozialraum.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.projection.Reconstruction.TooLong;
import org.sozialraum.kit.projection.Reconstruction.Unapplied;
import org.sozialraum.reporting.version.Comparison;
import org.sozialraum.reporting.version.Comparison.Event;
import org.sozialraum.reporting.version.SubmissionDifference.Detail;
import org.sozialraum.reporting.version.TextDifference;

/**
 * The check as a program of its own: {@code report-check FILE} with the broker in SOZIALRAUM_KAFKA. It ends with 0 when the log
 * tells that this very report was submitted and makes it again, 1 when it does not, and 2 when it could not be checked.
 */
public final class ReportCheckProgram {

    static final int SAME = 0;
    static final int OTHER = 1;
    static final int NOT_CHECKED = 2;

    private static final int SHOWN = 50;
    private static final String NOT_POSSIBLE = "Die Prüfung war nicht möglich: ";

    private ReportCheckProgram() {}

    public static void main(String[] arguments) {
        // Before anything logs: the libraries' log manager complains where it is not the one of the whole program.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        String kafka = System.getenv("SOZIALRAUM_KAFKA");
        if (arguments.length != 1 || kafka == null) {
            System.err.println("Anzugeben ist die Datei einer Version; SOZIALRAUM_KAFKA muss gesetzt sein.");
            System.exit(NOT_CHECKED);
        }
        System.exit(run(Path.of(arguments[0]), Map.of("bootstrap.servers", kafka), System.out, System.err));
    }

    static int run(Path file, Map<String, Object> kafka, PrintStream out, PrintStream err) {
        return ended(
                () -> {
                    JsonNode version = read(file);
                    Comparison result = ReportCheck.of(version, kafka);
                    if (!ReportCheck.hasEvidence(version)) {
                        out.println("Die Datei enthält keine Belege; geprüft ist nur der Bericht.");
                    }
                    tell(result, out);
                    return result.equal() ? SAME : OTHER;
                },
                err);
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (FileNotFoundException | JsonProcessingException unreadable) {
            throw new IllegalArgumentException(
                    "Die Datei gibt es nicht, oder sie ist kein JSON. " + ReportCheck.WHICH_FILE, unreadable);
        }
    }

    /** Whatever goes wrong: an end that is not of this program's making would be taken for a report that differs. */
    static int ended(Callable<Integer> check, PrintStream err) {
        try {
            return check.call();
        } catch (ProblemException refusal) {
            err.println(NOT_POSSIBLE + refusal.type().detailIn(Locale.GERMAN, refusal.values()));
        } catch (TooLong slow) {
            err.println(NOT_POSSIBLE + "Das Protokoll ist zu lang.");
        } catch (Exception | OutOfMemoryError fault) {
            err.println(NOT_POSSIBLE + Objects.requireNonNullElse(fault.getMessage(), fault.toString()));
        }
        return NOT_CHECKED;
    }

    static void tell(Comparison result, PrintStream out) {
        if (result.equal()) {
            out.println("Diese Version wurde so vorgelegt, und das Protokoll ergibt denselben Bericht. SHA-256: "
                    + result.sha256());
            return;
        }
        out.println("Die Version stimmt nicht mit dem Protokoll überein.");
        if (!result.submitted()) {
            out.println("Nach dem Protokoll wurde diese Version nie vorgelegt.");
        }
        result.submission()
                .forEach(it -> out.println("Anders vorgelegt: %s in der Version %s, im Protokoll %s"
                        .formatted(german(it.detail()), orNone(it.told()), orNone(it.inLog()))));
        out.println("SHA-256 der Version: " + result.sha256());
        out.println("SHA-256 aus dem Protokoll: " + result.rebuiltSha256());
        list(result.unreadable(), ReportCheckProgram::told, "Ereignisse, die fehlen oder nicht anwendbar sind", out);
        list(
                result.figures(),
                figure -> "Zahl %s: vorgelegt %s, aus dem Protokoll %s"
                        .formatted(figure.figure(), orNone(figure.before()), orNone(figure.after())),
                "Zahlen, die anders sind",
                out);
        list(result.events(), ReportCheckProgram::told, "Belege, die anders sind", out);
        list(
                result.words(),
                words -> "Angabe %s: vorgelegt %s, aus dem Protokoll %s%s"
                        .formatted(
                                words.place(),
                                orNone(words.before()),
                                orNone(words.after()),
                                words.eventId() == null
                                        ? ""
                                        : "; Ereignis %s (%s, Position %d)"
                                                .formatted(words.eventId(), words.service(), words.position())),
                "Angaben, die anders sind",
                out);
        list(
                result.texts(),
                text -> "Text %s (%s): Im Protokoll steht ein anderer als der erfasste. %s"
                        .formatted(text.place(), text.textId(), eventOf(text)),
                "Texte, die andere sind",
                out);
        if (!result.figures().isEmpty()
                || !result.words().isEmpty()
                || !result.texts().isEmpty()
                || !result.unreadable().isEmpty()) {
            return;
        }
        if (!result.events().isEmpty()) {
            out.println("Die Zahlen sind gleich; es unterscheiden sich die Belege.");
        } else if (result.submitted() && result.submission().isEmpty()) {
            out.println("Die Zahlen sind gleich; es unterscheidet sich nur die Prüfsumme.");
        }
    }

    /** The first ones, and how many there are in all: what is not printed is not equal for that. */
    private static <T> void list(List<T> all, Function<T, String> told, String what, PrintStream out) {
        all.stream().limit(SHOWN).map(told).forEach(out::println);
        if (all.size() > SHOWN) {
            out.println("%s: %d; genannt sind die ersten %d.".formatted(what, all.size(), SHOWN));
        }
    }

    private static String told(Unapplied event) {
        if (event.missingUpTo() == null) {
            return "Nicht anwendbar: %s, Position %d%s: %s"
                    .formatted(
                            event.service(),
                            event.position(),
                            event.eventId() == null ? "" : ", Ereignis " + event.eventId(),
                            event.reason());
        }
        return event.position() == event.missingUpTo()
                ? "Im Protokoll fehlt: %s, Position %d".formatted(event.service(), event.position())
                : "Im Protokoll fehlen: %s, Positionen %d bis %d"
                        .formatted(event.service(), event.position(), event.missingUpTo());
    }

    private static String told(Event event) {
        String which = "Zahl %s, Ereignis %s (%s, Position %d): "
                .formatted(event.figure(), event.eventId(), event.service(), event.position());
        return event.adds() == null && event.addsNow() == null
                ? which + "steht hinter dieser Anzahl von Personen; sein Anteil wird nicht genannt"
                : which + "vorgelegt %s, aus dem Protokoll %s".formatted(orNone(event.adds()), orNone(event.addsNow()));
    }

    private static String eventOf(TextDifference text) {
        return text.eventId() == null
                ? "Ein Ereignis, das ihn nennt, gibt es dort nicht."
                : "Ereignis %s (%s, Position %d) nennt ihn.".formatted(text.eventId(), text.service(), text.position());
    }

    private static String german(Detail detail) {
        return switch (detail) {
            case NUMBER -> "Vorlagennummer";
            case FILE_REFERENCE -> "Aktenzeichen der Vorlage";
            case REASON -> "Grund der Berichtigung";
            case DATE -> "Datum der Vorlage";
            case FORMAT -> "Format";
            case POSITIONS -> "Stände des Protokolls";
            case SHA256 -> "SHA-256";
            case SUBMITTED_ON -> "Tag der Vorlage";
            case SIGNATURES -> "Unterschriften";
            case NOTED_ON -> "Kenntnisnahme";
        };
    }

    private static String orNone(String value) {
        return value == null ? "nichts" : value;
    }
}
