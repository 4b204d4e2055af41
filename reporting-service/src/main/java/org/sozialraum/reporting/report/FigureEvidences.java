package org.sozialraum.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.reporting.figure.Definition;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.figure.FigurePath;
import org.sozialraum.reporting.figure.FigurePath.Part;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.figure.Sums;
import org.sozialraum.reporting.figure.Unit;
import org.sozialraum.reporting.money.Resolutions;
import org.sozialraum.reporting.network.NetworkWork;
import org.sozialraum.reporting.network.NetworkWork.Model;
import org.sozialraum.reporting.place.Places;
import org.sozialraum.reporting.project.ProjectState;
import org.sozialraum.reporting.voice.Voices;

/** Leads from a figure of the report to the events behind it. */
@ApplicationScoped
class FigureEvidences {

    private final VisibleSpaces visible;
    private final FigureEntries entries;
    private final Resolutions resolutions;
    private final NetworkWork network;

    FigureEvidences(VisibleSpaces visible, FigureEntries entries, Resolutions resolutions, NetworkWork network) {
        this.visible = visible;
        this.entries = entries;
        this.resolutions = resolutions;
        this.network = network;
    }

    /**
     * @param path where the figure stands in the report's JSON
     * @param wanted as of the report that it stands in
     * @return empty where that report has no such figure
     * @throws ProblemException 403 for a count of persons, of whose parts the caller may not be told
     */
    @Transactional
    Optional<FigureEvidence> of(int year, String path, UUID wanted, Paging paging) {
        return visible.of(wanted)
                .flatMap(spaces -> FigurePath.of(path).flatMap(named -> {
                    int itsYear = yearOf(named).orElse(year);
                    return selection(itsYear, named, spaces)
                            .map(this::open)
                            .map(selection -> named.figure()
                                    .ratio()
                                    .map(ratio -> rate(itsYear, path, selection, ratio))
                                    .orElseGet(() -> sum(itsYear, path, selection, paging)));
                }));
    }

    /** Event by event, what adds up to a count of persons is smaller counts of persons. */
    private Selection open(Selection selection) {
        if (selection.figure().unit() == Unit.PERSONS && !visible.withAllCountsOfPersons()) {
            throw ProblemException.of(ReportProblems.COUNTS_OF_PERSONS_WITHHELD);
        }
        return selection;
    }

    /** One of the years before that stand beside the report's. */
    private static Optional<Integer> yearOf(FigurePath path) {
        return Optional.ofNullable(path.values().get(Part.YEAR))
                .filter(year -> year.matches("[0-9]{4}"))
                .map(Integer::valueOf);
    }

    private FigureEvidence sum(int year, String path, Selection selection, Paging paging) {
        Unit unit = selection.figure().unit();
        Page<FigureEvidence.Item> part = paging.page(
                        entries.evidence(year, selection, paging), FigureEntries.Evidence::key)
                .map(it -> new FigureEvidence.Item(
                        it.service(), it.position(), it.eventId(), it.time(), inUnit(unit, it.adds())));
        return new FigureEvidence(
                year,
                path,
                Definition.of(selection.figure()),
                inUnit(unit, entries.of(year).of(selection)),
                null,
                part.items(),
                part.next());
    }

    private FigureEvidence rate(int year, String path, Selection selection, Figure.Ratio ratio) {
        Sums sums = entries.of(year);
        int succeeded = sums.count(selection.figure(ratio.numerator()));
        int finished = sums.count(selection.figure(ratio.denominator()));
        BigDecimal total = SuccessRate.of(succeeded, finished)
                .map(rate -> switch (selection.figure()) {
                    case SUCCESS_RATE_AT_LEAST -> rate.from();
                    case SUCCESS_RATE_AT_MOST -> rate.to();
                    default -> rate.percent();
                })
                .orElse(null);
        String row = path.substring(0, path.lastIndexOf(".successRate."));
        return new FigureEvidence(
                year,
                path,
                Definition.of(selection.figure()),
                total,
                new FigureEvidence.Ratio(row + ".succeeded", succeeded, row + ".finished", finished),
                List.of(),
                null);
    }

    /** Euro have two decimals, counts have none. */
    private static BigDecimal inUnit(Unit unit, BigDecimal value) {
        return value.setScale(unit == Unit.EUR ? 2 : 0, RoundingMode.UNNECESSARY);
    }

    private Optional<Selection> selection(int year, FigurePath path, List<Places.SocialSpace> spaces) {
        Optional<Selection> selection = Optional.of(Selection.of(path.figure(), VisibleSpaces.ids(spaces)));
        for (Map.Entry<Part, String> named : path.values().entrySet()) {
            selection = selection.flatMap(so -> narrowed(year, so, named.getKey(), named.getValue(), spaces));
        }
        return selection;
    }

    private Optional<Selection> narrowed(
            int year, Selection so, Part part, String value, List<Places.SocialSpace> spaces) {
        return switch (part) {
            case SPACE ->
                spaces.stream()
                        .filter(space -> value.equals(space.key())
                                || value.equals(space.id().toString()))
                        .findFirst()
                        .map(space -> so.in(Set.of(space.id())));
            case EARMARK, CAUSE -> Optional.of(so.labelled(value));
            case STATE -> named(ProjectState.values(), value).map(state -> so.labelled(state.name()));
            case PROJECT -> id(value).map(so::ofProject);
            case ORGANISATION -> id(value).map(so::about);
            case RESOLUTION -> id(value).map(so::about).map(this::asGranted);
            case VOICES -> named(Voices.values(), value).map(so::ofVoices);
            case FAMILIESHELP -> named(new Boolean[] {true, false}, value).map(so::whereFamiliesHelp);
            case KIND -> named(OrganisationKind.values(), value).map(so::ofKind);
            case MODEL ->
                named(NetworkModel.values(), value).map(model -> so.in(spacesWith(model, year, so.spaceIds())));
            case YEAR -> named(new Integer[] {year}, value).map(same -> so);
        };
    }

    private Set<UUID> spacesWith(NetworkModel model, int year, Set<UUID> among) {
        return network.modelsOf(year).values().stream()
                .filter(its -> its.model() == model && among.contains(its.socialSpaceId()))
                .map(Model::socialSpaceId)
                .collect(Collectors.toSet());
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

    private static <T> Optional<T> named(T[] values, String written) {
        return Stream.of(values)
                .filter(value -> value.toString().equals(written))
                .findFirst();
    }
}
