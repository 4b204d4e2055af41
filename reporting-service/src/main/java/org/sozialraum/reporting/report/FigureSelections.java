package org.sozialraum.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.Reached;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.reporting.figure.BookingMonth;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.FigurePath;
import org.sozialraum.reporting.figure.FigurePath.Part;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.money.Resolutions;
import org.sozialraum.reporting.need.NeedAge;
import org.sozialraum.reporting.network.NetworkWork;
import org.sozialraum.reporting.network.NetworkWork.Model;
import org.sozialraum.reporting.place.Places;
import org.sozialraum.reporting.project.ProjectState;
import org.sozialraum.reporting.voice.Voices;

/** Which entries a figure adds up, by the place where it stands in the report. */
@ApplicationScoped
public class FigureSelections {

    private final Resolutions resolutions;
    private final NetworkWork network;

    public FigureSelections(Resolutions resolutions, NetworkWork network) {
        this.resolutions = resolutions;
        this.network = network;
    }

    /** Empty where the report of these social spaces has no such figure. */
    Optional<Selection> of(int year, LocalDate asOf, FigurePath path, List<Places.SocialSpace> spaces) {
        Optional<Selection> selection = Optional.of(Selection.of(path.figure(), VisibleSpaces.ids(spaces)));
        for (Map.Entry<Part, String> named : path.values().entrySet()) {
            selection = selection.flatMap(so -> narrowed(year, asOf, so, named.getKey(), named.getValue(), spaces));
        }
        return selection;
    }

    private Optional<Selection> narrowed(
            int year, LocalDate asOf, Selection so, Part part, String value, List<Places.SocialSpace> spaces) {
        return switch (part) {
            case SPACE ->
                spaces.stream()
                        .filter(space -> value.equals(space.key())
                                || value.equals(space.id().toString()))
                        .findFirst()
                        .map(space -> so.in(Set.of(space.id())));
            case EARMARK, CAUSE -> Optional.of(so.labelled(value));
            case AGE ->
                named(NeedAge.values(), value)
                        .map(age -> so.labelledBetween(
                                age.first(year).toString(), age.last(year).toString()));
            case STATE -> named(ProjectState.values(), value).map(state -> so.labelled(state.name()));
            case PROJECT -> id(value).map(so::ofProject);
            case ORGANISATION -> id(value).map(so::about);
            case RESOLUTION -> id(value).map(id -> asGranted(so.about(id), id));
            case VOICES -> named(Voices.values(), value).map(so::ofVoices);
            case FAMILIESHELP -> named(new Boolean[] {true, false}, value).map(so::whereFamiliesHelp);
            case KIND -> named(OrganisationKind.values(), value).map(so::ofKind);
            case TOPIC -> id(value).map(so::ofTopic);
            case TARGETGROUP -> named(TargetGroup.values(), value).map(so::forGroup);
            case GROUP -> named(Reached.Group.values(), value).map(group -> so.labelled(group.name()));
            case MODEL ->
                named(NetworkModel.values(), value)
                        .map(model -> so.figure() == Figure.SPACES_WITH_MODEL
                                ? so.labelled(model.name())
                                : so.in(spacesWith(model, asOf, so.spaceIds())));
            case MONTH -> named(BookingMonth.values(), value).map(so::until);
            case YEAR -> named(new Integer[] {year}, value).map(same -> so);
        };
    }

    private Set<UUID> spacesWith(NetworkModel model, LocalDate asOf, Set<UUID> among) {
        return network.modelsOn(asOf).values().stream()
                .filter(its -> its.model() == model && among.contains(its.socialSpaceId()))
                .map(Model::socialSpaceId)
                .collect(Collectors.toSet());
    }

    /** Lines count where their plan is what the resolution grants. */
    private Selection asGranted(Selection so, UUID resolutionId) {
        return so.figure() == Figure.LINES_AS_GRANTED
                ? so.labelled(resolutions.amountOf(resolutionId).toString())
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
