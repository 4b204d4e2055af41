package org.sozialraum.reporting.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.contract.Reached;

/**
 * How much a submitted report told of each count of persons of a year. What it did not name was nought.
 *
 * @param projectsPosition the last event of project-service that it was built from
 * @param participations of the city, by social space, and in a year's own report by project
 * @param reached likewise without projects, by group
 * @param cases of the city, by social space and by model of network work
 * @param models which social spaces each model stood for
 */
public record ToldCounts(
        long projectsPosition,
        Map<Object, Mark> participations,
        Map<Object, Mark> reached,
        Map<Object, Mark> cases,
        Map<NetworkModel, Set<UUID>> models) {

    /** The key of the whole city's counts. */
    public static final String CITY = "city";

    private static final String ID = "socialSpaceId";
    private static final String WORK = "networkWork";

    /** The key of a group's count. */
    public static Object ofGroup(Object place, Reached.Group group) {
        return List.of(place, group);
    }

    /**
     * Out of the report's canonical JSON.
     *
     * @param own whether it is the year's own report, and not one beside which the year stands
     * @return null where it says nothing of the year
     */
    static ToldCounts read(JsonNode report, boolean own, int year, long projectsPosition) {
        JsonNode all = own ? report : before(report, year);
        if (all.isMissingNode()) {
            return null;
        }
        ToldCounts told = new ToldCounts(
                projectsPosition, new HashMap<>(), new HashMap<>(), new HashMap<>(), new EnumMap<>(NetworkModel.class));
        told.participations.put(CITY, participants(all));
        told.readGroups(CITY, all);
        told.cases.put(CITY, cases(own ? all.path(WORK).path("total") : all.path(WORK)));
        for (JsonNode space : report.path("socialSpaces")) {
            JsonNode its = own ? space : before(space, year);
            told.participations.put(id(space, ID), participants(its));
            told.readGroups(id(space, ID), its);
            if (!own) {
                told.cases.put(id(space, ID), cases(its.path(WORK)));
            }
        }
        if (own) {
            report.path(WORK)
                    .path("socialSpaces")
                    .forEach(row -> told.cases.put(id(row, ID), cases(row.path("figures"))));
            report.path("projectList")
                    .forEach(project -> told.participations.put(id(project, "projectId"), participants(project)));
        }
        all.path("networkModels").forEach(told::readModel);
        return told;
    }

    private void readGroups(Object place, JsonNode its) {
        its.path("projectWork")
                .path("reached")
                .properties()
                .forEach(group ->
                        reached.put(ofGroup(place, Reached.Group.valueOf(group.getKey())), mark(group.getValue())));
    }

    private void readModel(JsonNode row) {
        NetworkModel model = NetworkModel.valueOf(row.path("model").textValue());
        Set<UUID> spaces = new HashSet<>();
        row.path("socialSpaceIds").forEach(id -> spaces.add(UUID.fromString(id.textValue())));
        models.put(model, spaces);
        cases.put(model, cases(row.path(WORK)));
    }

    private static JsonNode before(JsonNode of, int year) {
        return of.path("yearsBefore").path(Integer.toString(year));
    }

    private static UUID id(JsonNode of, String field) {
        return UUID.fromString(of.path(field).textValue());
    }

    private static Mark participants(JsonNode of) {
        return mark(of.path("measures").path("participants"));
    }

    private static Mark cases(JsonNode work) {
        return mark(work.path("cases"));
    }

    /** As {@link Persons#written()} writes it. */
    private static Mark mark(JsonNode persons) {
        if (persons.isNumber()) {
            return Mark.TOLD;
        }
        return persons.asText().startsWith("< ") ? Mark.BELOW : Mark.WITHHELD;
    }
}
