package org.sozialraum.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The hand-written file {@code rights.yaml}: for each operation of each service the roles that may call it, and how far they reach. */
final class Expectations {

    private static final String GROUPS = "groups";
    private static final String OPEN = "open";

    private final JsonNode file;

    private Expectations(JsonNode file) {
        this.file = file;
    }

    static Expectations read() {
        try (InputStream file = Expectations.class.getResourceAsStream("/rights.yaml")) {
            return new Expectations(new YAMLMapper()
                    .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .readTree(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The operations that stand under a service, each as {@code service.operationId}. */
    Set<String> operations() {
        Set<String> names = new TreeSet<>();
        file.properties().stream()
                .filter(service -> !service.getKey().equals(GROUPS))
                .forEach(service -> service.getValue()
                        .fieldNames()
                        .forEachRemaining(operation -> names.add(service.getKey() + "." + operation)));
        return names;
    }

    /** Whether nobody has to sign in for it. */
    boolean isOpen(String operation) {
        return line(operation).has(OPEN);
    }

    /** How far the role reaches by the operation; empty where it may not call it at all. */
    Optional<Reach> reach(String operation, String role) {
        return Optional.ofNullable(reaches(operation).get(role));
    }

    /** Role and reach of everybody who may call the operation. */
    Map<String, Reach> reaches(String operation) {
        Map<String, Reach> reaches = new LinkedHashMap<>();
        line(operation).properties().stream()
                .filter(part -> !part.getKey().equals(OPEN))
                .forEach(part -> {
                    Reach reach = Reach.valueOf(part.getKey().toUpperCase(Locale.ROOT));
                    for (String role : roles(part.getValue())) {
                        if (reaches.put(role, reach) != null) {
                            throw new IllegalStateException(operation + " names " + role + " twice");
                        }
                    }
                });
        return reaches;
    }

    private JsonNode line(String operation) {
        String[] parts = operation.split("\\.", 2);
        return file.path(parts[0]).path(parts[1]);
    }

    private List<String> roles(JsonNode names) {
        return StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::textValue)
                .flatMap(name ->
                        file.path(GROUPS).has(name) ? roles(file.path(GROUPS).path(name)).stream() : Stream.of(name))
                .toList();
    }
}
