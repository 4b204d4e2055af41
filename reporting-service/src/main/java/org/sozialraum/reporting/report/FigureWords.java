package org.sozialraum.reporting.report;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.Reached;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.reporting.figure.BookingMonth;
import org.sozialraum.reporting.figure.FigurePath;
import org.sozialraum.reporting.figure.FigurePath.Part;
import org.sozialraum.reporting.need.NeedAge;
import org.sozialraum.reporting.project.ProjectState;
import org.sozialraum.reporting.voice.Voices;

/**
 * Which of the figures that are called alike is meant.
 *
 * @param paper the report that they stand in
 * @param year of the figure
 */
record FigureWords(PaperView paper, int year) {

    /** Of a correction, in which it is not told any more. */
    private static final String GONE = "nicht mehr im Bericht";

    /** {@code Garstedt, März}; empty for what there is only one of in each year. */
    String of(FigurePath path) {
        return path.values().entrySet().stream()
                .filter(part -> part.getKey() != Part.YEAR)
                .map(this::of)
                .collect(Collectors.joining(", "));
    }

    private String of(Map.Entry<Part, String> part) {
        String value = part.getValue();
        return switch (part.getKey()) {
            case SPACE -> space(value);
            case EARMARK -> value;
            case PROJECT -> project(value);
            case RESOLUTION -> resolution(value);
            case ORGANISATION -> organisation(value);
            case STATE -> German.label(ProjectState.valueOf(value));
            case VOICES -> German.label(Voices.valueOf(value));
            case FAMILIESHELP -> Boolean.parseBoolean(value) ? "Familien helfen mit" : "Familien helfen nicht mit";
            case CAUSE -> German.cause(value);
            case AGE -> German.voiced(NeedAge.valueOf(value), year);
            case KIND -> German.label(OrganisationKind.valueOf(value));
            case TOPIC -> paper.topic(UUID.fromString(value));
            case TARGETGROUP -> German.label(TargetGroup.valueOf(value));
            case GROUP -> German.label(Reached.Group.valueOf(value));
            case MODEL -> German.label(NetworkModel.valueOf(value));
            case MONTH -> BudgetUse.name(BookingMonth.valueOf(value));
            case YEAR -> value;
        };
    }

    private String space(String keyOrId) {
        return paper.report().socialSpaces().stream()
                .filter(space -> keyOrId.equals(space.key())
                        || keyOrId.equals(space.socialSpaceId().toString()))
                .findFirst()
                .map(space -> paper.space(space.socialSpaceId()))
                .orElse(GONE);
    }

    private String project(String id) {
        return paper.report().projectList().stream()
                .filter(project -> project.projectId().toString().equals(id))
                .findFirst()
                .map(project -> paper.text(project.title()))
                .orElse(GONE);
    }

    private String resolution(String id) {
        return paper.report().resolutions().stream()
                .filter(resolution -> resolution.resolutionId().toString().equals(id))
                .findFirst()
                .map(resolution -> "Beschluss " + resolution.number())
                .orElse(GONE);
    }

    private String organisation(String id) {
        return paper.compared().years().values().stream()
                .flatMap(its -> its.attendance().stream())
                .filter(who -> who.organisationId().toString().equals(id))
                .findFirst()
                .map(NetworkView::name)
                .orElse(GONE);
    }
}
