package org.sozialraum.reporting.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ReportChapter;
import org.sozialraum.document.GermanNotation;
import org.sozialraum.reporting.disclosure.Persons;
import org.sozialraum.reporting.figure.FigurePath;
import org.sozialraum.reporting.figure.FigurePath.Part;
import org.sozialraum.reporting.figure.Unit;
import org.sozialraum.reporting.text.ReportText;

/**
 * What a version says of the one that it corrects.
 *
 * @param version the one that was submitted before
 * @param reason why it is corrected, in the clerk's words; null where none was asked for yet
 * @param comparable whether both are in one format; otherwise nobody can say what differs
 * @param changes the figures and texts that differ; those of single months change with the year's
 * @param further how many other things differ, such as days, names and states
 */
public record Correction(int version, ReportText reason, boolean comparable, List<Change> changes, int further) {

    private static final String NOTHING = "–";

    private static final Map<String, String> THINGS = Map.of(
            "resolutions", "Beschluss",
            "projectList", "Projekt",
            "successes", "Erfolg",
            "difficulties", "Schwierigkeit",
            "turns", "Wendung",
            "topics", "Thema",
            "followUps", "Nach dem Ende",
            "comments", "Anmerkung");

    private static final Map<String, String> TEXTS =
            Map.of("title", "Titel", "text", "Text", "lesson", "Lehre", "note", "Bemerkung", "name", "Name");

    /**
     * One thing that differs, in German.
     *
     * @param where empty for what belongs to the whole report
     * @param number whether what differs is a figure, and not a text
     */
    public record Change(String what, String where, boolean number, String before, String after) {}

    /** Where the one before is in another format. */
    public static Correction ofOtherFormat(int version, ReportText reasonOrNull) {
        return new Correction(version, reasonOrNull, false, List.of(), 0);
    }

    /**
     * @param paper the correction, in which its texts are shown
     * @param shown what is shown now of the texts of both
     */
    public static Correction of(
            int version,
            ReportText reasonOrNull,
            JsonNode before,
            JsonNode after,
            PaperView paper,
            Map<UUID, String> shown) {
        Map<String, String> names = names(paper);
        List<Change> changes = new ArrayList<>(FigureValues.between(before, after).stream()
                .flatMap(it -> figure(it, paper).stream())
                .toList());
        List<ReportWords.Difference> words = ReportWords.between(before, after).toList();
        List<Change> texts = words.stream()
                .filter(Correction::isText)
                .map(it -> text(it, names, shown))
                .toList();
        changes.addAll(texts);
        return new Correction(version, reasonOrNull, true, List.copyOf(changes), words.size() - texts.size());
    }

    private static boolean isText(ReportWords.Difference words) {
        return ReportWords.idOf(words.before())
                .or(() -> ReportWords.idOf(words.after()))
                .isPresent();
    }

    private static Optional<Change> figure(FigureValues.Difference it, PaperView paper) {
        FigurePath path = FigurePath.of(it.figure()).orElseThrow();
        if (path.values().containsKey(Part.MONTH)) {
            return Optional.empty();
        }
        Unit unit = path.figure().unit();
        int year = FigureEvidences.yearOf(path).orElse(paper.report().year());
        return Optional.of(new Change(
                path.figure().title().de() + (path.values().containsKey(Part.YEAR) ? " " + year : ""),
                new FigureWords(paper, year).of(path),
                true,
                value(unit, it.before()),
                value(unit, it.after())));
    }

    private static Change text(ReportWords.Difference it, Map<String, String> names, Map<UUID, String> shown) {
        String thing = it.place().substring(0, Math.max(0, it.place().indexOf('.')));
        String field = it.place().substring(it.place().lastIndexOf('.') + 1);
        String element = it.place()
                .substring(
                        Math.min(thing.length() + 1, it.place().length() - field.length()),
                        it.place().length() - field.length())
                .replaceFirst("(#[0-9]+)?\\.$", "");
        return new Change(
                THINGS.getOrDefault(thing, thing) + ": " + TEXTS.getOrDefault(field, field),
                field.equals("title") || field.equals("name") ? "" : names.getOrDefault(element, ""),
                false,
                words(it.before(), shown),
                words(it.after(), shown));
    }

    private static String words(String wordsOrNull, Map<UUID, String> shown) {
        if (wordsOrNull == null) {
            return NOTHING;
        }
        return ReportWords.idOf(wordsOrNull)
                .map(id -> Optional.ofNullable(shown.get(id)).orElse(PaperView.NOT_ARRIVED))
                .orElse(wordsOrNull);
    }

    private static String value(Unit unit, String valueOrNull) {
        if (valueOrNull == null) {
            return NOTHING;
        }
        return switch (unit) {
            case EUR -> GermanNotation.euro(Money.of(valueOrNull));
            case PERCENT -> SuccessRate.german(new BigDecimal(valueOrNull));
            case COUNT -> GermanNotation.number(Integer.parseInt(valueOrNull));
            case PERSONS -> German.shown(Persons.read(valueOrNull));
            case MONTH -> throw new IllegalArgumentException("a month is told as words");
        };
    }

    private static Map<String, String> names(PaperView paper) {
        AnnualReport report = paper.report();
        Map<String, String> names = new HashMap<>();
        report.socialSpaces().stream().filter(it -> it.name() != null).forEach(it -> {
            names.put(PaperView.key(it), it.name());
            names.put(it.socialSpaceId().toString(), it.name());
        });
        report.projectList().forEach(it -> names.put(it.projectId().toString(), paper.text(it.title())));
        report.topics().forEach(it -> names.put(it.topicId().toString(), paper.text(it.name())));
        report.resolutions().forEach(it -> names.put(it.resolutionId().toString(), it.number()));
        for (ReportChapter chapter : ReportChapter.values()) {
            names.put(chapter.name(), German.label(chapter));
        }
        return names;
    }
}
