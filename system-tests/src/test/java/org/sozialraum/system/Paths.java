package org.sozialraum.system;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sozialraum.stack.signin.Account;
import org.sozialraum.system.Calls.Call;
import org.sozialraum.system.RunningSystem.Service;

/** Where an operation is called: its path with what the parameters name, and the parameters that it needs. */
final class Paths {

    /** Where a path asks for something that is nobody's own. */
    private static final Map<String, String> CONSTANTS = Map.of(
            "year",
            "2017",
            "version",
            "1",
            "format",
            "4",
            "chapter",
            "MONEY",
            "code",
            "forbidden",
            "figure",
            "money.plan",
            "name",
            "budget");

    private static final Map<String, String> NEEDED_QUERY = Map.of("year", "2017", "years", "2017", "half", "FIRST");

    private final Map<Service, String> projections = new HashMap<>();

    /** Each service has a projection of its own; their names are asked for. */
    static Paths of(Calls calls, Account administrator) {
        Paths paths = new Paths();
        for (Service service : RightsWalkTest.services()) {
            Call list = Call.get(service, "/api/v1/projections", calls.token(administrator));
            paths.projections.put(
                    service, calls.send(list).json().at("/items/0/name").asText());
        }
        return paths;
    }

    String path(Operation operation, Thing thing) {
        String path = operation.path();
        for (Operation.Part part : operation.parts()) {
            String value = part.parameter().equals("id") && thing.isOf(operation.service(), part.noun())
                    ? thing.id()
                    : part.noun().equals("projections")
                            ? projections.get(operation.service())
                            : CONSTANTS.getOrDefault(
                                    part.parameter(), UUID.randomUUID().toString());
            path = path.replaceFirst("\\{" + part.parameter() + "}", value);
        }
        return path;
    }

    /** The query with what the operation needs, out of the corner. */
    String query(Operation operation, Corner corner) {
        return query(operation, corner, Map.of());
    }

    /** The same, where some parameters name something else than the corner's. */
    String query(Operation operation, Corner corner, Map<String, String> named) {
        Map<String, String> values = new TreeMap<>();
        if (operation.query().contains("limit")) {
            values.put("limit", "500");
        }
        for (String name : operation.neededQuery()) {
            String id = corner.idOf(name);
            values.put(name, id == null ? NEEDED_QUERY.get(name) : id);
        }
        values.putAll(named);
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("&", values.isEmpty() ? "" : "?", ""));
    }
}
