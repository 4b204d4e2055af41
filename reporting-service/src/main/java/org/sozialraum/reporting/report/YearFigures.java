package org.sozialraum.reporting.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.reporting.disclosure.Persons;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.figure.Sums;
import org.sozialraum.reporting.money.EarmarkFigures;
import org.sozialraum.reporting.money.Figures;
import org.sozialraum.reporting.money.MonthFigures;
import org.sozialraum.reporting.network.NetworkWork.Model;
import org.sozialraum.reporting.network.NetworkWork.Organisation;
import org.sozialraum.reporting.outcome.Outcomes.Outcome;
import org.sozialraum.reporting.project.ProjectState;
import org.sozialraum.reporting.report.Lessons.CauseRow;
import org.sozialraum.reporting.report.NetworkChapter.Attendance;
import org.sozialraum.reporting.report.NetworkChapter.KindAttendance;
import org.sozialraum.reporting.voice.Voices;

/**
 * The figures of one year, for the city or one social space, as they are compared with those of other years.
 *
 * @param months how the money was used over the year
 * @param networkModels city-wide only
 * @param causes of successes and difficulties, the most frequent first
 * @param attendance who was invited to network meetings, came or was missing; who missed most comes first
 */
public record YearFigures(
        Figures money,
        List<EarmarkFigures> earmarks,
        List<MonthFigures> months,
        Map<ProjectState, Integer> projects,
        Measures measures,
        ProjectWork projectWork,
        List<VoicesRow> voices,
        List<FamiliesHelpRow> familiesHelpToRun,
        NetworkChapter.Figures networkWork,
        List<ModelRow> networkModels,
        List<CauseRow> causes,
        List<Attendance> attendance,
        List<KindAttendance> attendanceByKind) {

    /** @param participants the sum over the measures; who came twice counts twice */
    @Schema(name = "MeasureFigures")
    public record Measures(int count, Persons participants) {
        static Measures of(Sums sums, Selection its) {
            return new Measures(
                    sums.count(its.figure(Figure.MEASURES)), Persons.of(sums.count(its.figure(Figure.PARTICIPATIONS))));
        }

        Measures with(Persons shown) {
            return new Measures(count, shown);
        }
    }

    YearFigures with(
            Measures shownMeasures,
            ProjectWork shownProjects,
            NetworkChapter.Figures shownWork,
            List<ModelRow> shownModels) {
        return new YearFigures(
                money,
                earmarks,
                months,
                projects,
                shownMeasures,
                shownProjects,
                voices,
                familiesHelpToRun,
                shownWork,
                shownModels,
                causes,
                attendance,
                attendanceByKind);
    }

    /**
     * @param projects of the report's year
     * @param finished became COMPLETED or DISCONTINUED in the year, whatever their own
     * @param succeeded finished with the overall result SUCCESS
     * @param successRate null where too few were finished to say
     * @param inWords the same as a German sentence
     */
    @Schema(name = "VoicesFigures")
    public record VoicesRow(
            Voices voices,
            int projects,
            int finished,
            int succeeded,
            @MayBeMissing SuccessRate successRate,
            String inWords) {}

    /** The projects finished in the year, by whether families help to run them. */
    @Schema(name = "FamiliesHelpFigures")
    public record FamiliesHelpRow(
            boolean familiesHelpToRun,
            int finished,
            int succeeded,
            @MayBeMissing SuccessRate successRate,
            String inWords) {}

    /**
     * The social spaces with one model of network work at the end of the year, taken together.
     *
     * @param socialSpaces how many they are
     * @param successRate null where too few were finished to say
     * @param inWords the same as a German sentence
     */
    @Schema(name = "NetworkModelFigures")
    public record ModelRow(
            NetworkModel model,
            List<UUID> socialSpaceIds,
            int socialSpaces,
            int finished,
            int succeeded,
            @MayBeMissing SuccessRate successRate,
            String inWords,
            NetworkChapter.Figures networkWork) {

        ModelRow with(NetworkChapter.Figures shown) {
            return new ModelRow(model, socialSpaceIds, socialSpaces, finished, succeeded, successRate, inWords, shown);
        }
    }

    /**
     * What was told of a year when the report was made.
     *
     * @param byMonth what was booked in each month
     * @param learned up to the end of the year or later
     */
    record Told(
            int year,
            LocalDate asOf,
            Sums sums,
            Sums byMonth,
            Map<UUID, Model> models,
            List<Outcome> learned,
            Map<UUID, Organisation> organisations) {

        YearFigures of(UUID spaceId) {
            return of(Set.of(spaceId), List.of());
        }

        /** Of all the social spaces together. */
        YearFigures ofAll(Set<UUID> spaceIds) {
            return of(spaceIds, byModel(spaceIds));
        }

        private YearFigures of(Set<UUID> spaceIds, List<ModelRow> byModel) {
            return new YearFigures(
                    Figures.of(sums, spaceIds),
                    EarmarkFigures.of(sums, spaceIds),
                    MonthFigures.of(byMonth, spaceIds),
                    byState(sums, spaceIds),
                    Measures.of(sums, Selection.of(Figure.MEASURES, spaceIds)),
                    ProjectWork.of(sums, spaceIds),
                    byVoices(sums, spaceIds),
                    byFamiliesHelp(sums, spaceIds),
                    network(spaceIds),
                    byModel,
                    Lessons.causes(year, learned, sums, spaceIds),
                    NetworkChapter.attendance(sums, spaceIds, organisations),
                    NetworkChapter.byKind(sums, spaceIds));
        }

        private NetworkChapter.Figures network(Set<UUID> spaceIds) {
            return NetworkChapter.Figures.of(year, sums, spaceIds);
        }

        private List<ModelRow> byModel(Set<UUID> spaceIds) {
            Map<NetworkModel, Set<UUID>> spaces = models.values().stream()
                    .filter(model -> spaceIds.contains(model.socialSpaceId()))
                    .collect(Collectors.groupingBy(
                            Model::model, TreeMap::new, Collectors.mapping(Model::socialSpaceId, Collectors.toSet())));
            return spaces.entrySet().stream()
                    .map(entry -> {
                        Selection its = Selection.of(Figure.FINISHED, entry.getValue());
                        int finished = sums.count(its);
                        int succeeded = sums.count(its.figure(Figure.SUCCEEDED));
                        return new ModelRow(
                                entry.getKey(),
                                entry.getValue().stream().sorted().toList(),
                                sums.count(Selection.of(Figure.SPACES_WITH_MODEL, spaceIds)
                                        .labelled(entry.getKey().name())),
                                finished,
                                succeeded,
                                SuccessRate.of(succeeded, finished).orElse(null),
                                SuccessRate.inWords(succeeded, finished),
                                network(entry.getValue()));
                    })
                    .toList();
        }
    }

    /** Every state has its count, also where it is nought. */
    private static Map<ProjectState, Integer> byState(Sums sums, Set<UUID> spaceIds) {
        Map<ProjectState, Integer> counts = new EnumMap<>(ProjectState.class);
        for (ProjectState state : ProjectState.values()) {
            counts.put(state, sums.count(Selection.of(Figure.PROJECTS, spaceIds).labelled(state.name())));
        }
        return counts;
    }

    private static List<VoicesRow> byVoices(Sums sums, Set<UUID> spaceIds) {
        return Stream.of(Voices.values())
                .map(voices -> {
                    Selection its =
                            Selection.of(Figure.PROJECTS_BY_VOICES, spaceIds).ofVoices(voices);
                    int finished = sums.count(its.figure(Figure.FINISHED));
                    int succeeded = sums.count(its.figure(Figure.SUCCEEDED));
                    return new VoicesRow(
                            voices,
                            sums.count(its),
                            finished,
                            succeeded,
                            SuccessRate.of(succeeded, finished).orElse(null),
                            SuccessRate.inWords(succeeded, finished));
                })
                .toList();
    }

    private static List<FamiliesHelpRow> byFamiliesHelp(Sums sums, Set<UUID> spaceIds) {
        return Stream.of(true, false)
                .map(help -> {
                    Selection its = Selection.of(Figure.FINISHED, spaceIds).whereFamiliesHelp(help);
                    int finished = sums.count(its);
                    int succeeded = sums.count(its.figure(Figure.SUCCEEDED));
                    return new FamiliesHelpRow(
                            help,
                            finished,
                            succeeded,
                            SuccessRate.of(succeeded, finished).orElse(null),
                            SuccessRate.inWords(succeeded, finished));
                })
                .toList();
    }
}
