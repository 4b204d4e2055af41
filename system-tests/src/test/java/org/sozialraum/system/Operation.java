package org.sozialraum.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.sozialraum.system.RunningSystem.Service;

/**
 * An operation as the OpenAPI document of the running service describes it.
 *
 * @param name the service's name, a dot, and the {@code operationId}
 * @param path with its parameters in braces
 * @param query the names of its query parameters that need not be there
 * @param neededQuery the names of those that must be there
 * @param document the whole document, for its schemas
 */
record Operation(
        String name,
        Service service,
        String method,
        String path,
        List<String> query,
        List<String> neededQuery,
        Optional<JsonNode> bodySchema,
        String contentType,
        JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern PARAMETER = Pattern.compile("/([a-z-]+)/\\{(\\w+)}");
    private static final Pattern LIST = Pattern.compile("/api/v1/([a-z-]+)");

    /** All operations of a service, from its running {@code /q/openapi}. */
    static List<Operation> of(Service service, Calls calls) {
        JsonNode document = calls.json(calls.openApi(service));
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.add(
                                of(service, path.getKey(), operation.getKey(), operation.getValue(), document))));
        return operations;
    }

    private static Operation of(Service service, String path, String method, JsonNode it, JsonNode document) {
        JsonNode content = it.path("requestBody").path("content");
        String type =
                content.isEmpty() ? "application/json" : content.fieldNames().next();
        return new Operation(
                service.name().toLowerCase(Locale.ROOT) + "-service."
                        + it.path("operationId").asText(),
                service,
                method.toUpperCase(Locale.ROOT),
                path,
                queryParameters(it, false),
                queryParameters(it, true),
                content.isEmpty()
                        ? Optional.empty()
                        : Optional.of(content.path(type).path("schema")),
                type,
                document);
    }

    private static List<String> queryParameters(JsonNode operation, boolean needed) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .filter(parameter -> parameter.path("required").asBoolean() == needed)
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** The noun whose list this is, where it is one. */
    Optional<String> listOf() {
        var list = LIST.matcher(path);
        return reads() && list.matches() ? Optional.of(list.group(1)) : Optional.empty();
    }

    /** The noun that a POST to its list makes. */
    Optional<String> makes() {
        var list = LIST.matcher(path);
        return method.equals("POST") && list.matches() ? Optional.of(list.group(1)) : Optional.empty();
    }

    /** The nouns in the path that a parameter picks one of, with the parameter's name. */
    List<Part> parts() {
        return PARAMETER.matcher(path).results().map(Part::of).toList();
    }

    /** The noun before a parameter of the path: {@code payment-orders} and {@code id}. */
    record Part(String noun, String parameter) {
        private static Part of(MatchResult found) {
            return new Part(found.group(1), found.group(2));
        }
    }

    static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
