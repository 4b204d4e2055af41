package org.sozialraum.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.reporting.figure.Definition;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.figure.FigurePath;
import org.sozialraum.reporting.figure.FigurePath.Part;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.figure.Unit;
import org.sozialraum.reporting.money.Resolutions;
import org.sozialraum.reporting.place.Places;
import org.sozialraum.reporting.voice.Voices;

/** Leads from a figure of the report to the events behind it. */
@ApplicationScoped
class FigureEvidences {

    private final VisibleSpaces visible;
    private final FigureEntries entries;
    private final Resolutions resolutions;

    FigureEvidences(VisibleSpaces visible, FigureEntries entries, Resolutions resolutions) {
        this.visible = visible;
        this.entries = entries;
        this.resolutions = resolutions;
    }

    /**
     * @param path where the figure stands in the report's JSON
     * @param wanted as of the report that it stands in
     * @return empty where that report has no such figure
     */
    @Transactional
    Optional<FigureEvidence> of(int year, String path, UUID wanted, Paging paging) {
        return visible.of(wanted)
                .flatMap(spaces -> FigurePath.of(path).flatMap(named -> selection(named, spaces)))
                .map(selection -> evidence(year, path, selection, paging));
    }

    private FigureEvidence evidence(int year, String path, Selection selection, Paging paging) {
        Unit unit = selection.figure().unit();
        List<FigureEntries.Evidence> read = entries.evidence(year, selection, paging);
        return FigureEvidence.of(
                year,
                path,
                Definition.of(selection.figure()),
                inUnit(unit, entries.of(year).of(selection)),
                paging.page(read, FigureEntries.Evidence::key)
                        .map(it -> new FigureEvidence.Item(
                                it.service(), it.position(), it.eventId(), it.time(), inUnit(unit, it.adds()))));
    }

    /** Euro have two decimals, counts have none. */
    private static BigDecimal inUnit(Unit unit, BigDecimal value) {
        return switch (unit) {
            case EUR -> value.setScale(2, RoundingMode.UNNECESSARY);
            case COUNT -> value.setScale(0, RoundingMode.UNNECESSARY);
        };
    }

    private Optional<Selection> selection(FigurePath path, List<Places.SocialSpace> spaces) {
        Optional<Selection> selection = Optional.of(Selection.of(path.figure(), VisibleSpaces.ids(spaces)));
        for (Map.Entry<Part, String> named : path.values().entrySet()) {
            selection = selection.flatMap(so -> narrowed(so, named.getKey(), named.getValue(), spaces));
        }
        return selection;
    }

    private Optional<Selection> narrowed(Selection so, Part part, String value, List<Places.SocialSpace> spaces) {
        return switch (part) {
            case SPACE ->
                spaces.stream()
                        .filter(space -> value.equals(space.key())
                                || value.equals(space.id().toString()))
                        .findFirst()
                        .map(space -> so.in(space.id()));
            case EARMARK, STATE -> Optional.of(so.labelled(value));
            case PROJECT -> id(value).map(so::ofProject);
            case ORGANISATION -> id(value).map(so::about);
            case RESOLUTION -> id(value).map(so::about).map(this::asGranted);
            case VOICES -> voices(value).map(so::ofVoices);
            case FAMILIESHELP -> Optional.of(so.whereFamiliesHelp(Boolean.parseBoolean(value)));
        };
    }

    /** Lines count where their plan is what the resolution grants. */
    private Selection asGranted(Selection so) {
        return so.figure() == Figure.LINES_AS_GRANTED
                ? so.labelled(resolutions.amountOf(so.subjectId()).toString())
                : so;
    }

    private static Optional<UUID> id(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Voices> voices(String value) {
        return List.of(Voices.values()).stream()
                .filter(voices -> voices.name().equals(value))
                .findFirst();
    }
}
