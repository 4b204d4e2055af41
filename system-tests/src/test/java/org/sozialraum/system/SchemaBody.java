package org.sozialraum.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Bodies that a service can read, made out of the schemas in its OpenAPI document: what must be there, each with the
 * smallest value that its schema allows. Ids come from the things of one corner; a few fields have a value of their own.
 */
final class SchemaBody {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** By the field's name, where the schema alone makes no value that is good enough; also fields that need not be there. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("year", "2017"),
            Map.entry("fromYear", "2099"),
            Map.entry("toYear", "2099"),
            Map.entry("month", "\"2017-02\""),
            Map.entry("noNeedReason", "\"Aus dem Netzwerktreffen\""),
            Map.entry("amountPerSocialSpace", "1.00"),
            Map.entry("languages", "[\"de\"]"),
            Map.entry("latitude", "53.68"),
            Map.entry("longitude", "9.98"),
            Map.entry("contact", "{\"telephone\":\"040 123456\"}"),
            Map.entry("text", "\"Es gelang.\""),
            Map.entry("heldOn", "\"2017-06-01\""),
            Map.entry("participants", "3"));

    private final JsonNode document;
    private final Corner corner;
    private final Set<String> named = new TreeSet<>();

    SchemaBody(JsonNode document, Corner corner) {
        this.document = document;
        this.corner = corner;
    }

    JsonNode of(JsonNode schema) {
        return value("", schema);
    }

    /** The fields of what was made that name something of the corner. */
    Set<String> named() {
        return named;
    }

    private JsonNode value(String name, JsonNode written) {
        JsonNode schema = resolved(written);
        // A day is written out of its format, also where a field of the same name is month and day.
        String own = schema.path("format").asText().equals("date") ? null : VALUES.get(name);
        if (own != null) {
            return Operation.parse(own);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer" ->
                NODES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "number" -> NODES.numberNode(new BigDecimal("1.00"));
            case "boolean" -> NODES.booleanNode(false);
            default -> NODES.textNode(text(name, schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode body = NODES.objectNode();
        schema.path("properties").properties().forEach(field -> {
            boolean needed = false;
            for (JsonNode name : schema.path("required")) {
                needed |= name.asText().equals(field.getKey());
            }
            if (needed && !mayBeNull(field.getValue()) || VALUES.containsKey(field.getKey())) {
                body.set(field.getKey(), value(field.getKey(), field.getValue()));
            }
        });
        return body;
    }

    private ArrayNode array(String name, JsonNode schema) {
        ArrayNode list = NODES.arrayNode();
        String one = name.endsWith("Ids") ? idOf(name.substring(0, name.length() - 1)) : null;
        if (one != null) {
            list.add(one);
        } else {
            for (int i = 0; i < schema.path("minItems").asInt(0); i++) {
                list.add(value(name, schema.path("items")));
            }
        }
        return list;
    }

    private String text(String name, JsonNode schema) {
        String id = idOf(name);
        if (id != null) {
            return id;
        }
        String whole = "walk-" + lettersOf(UUID.randomUUID());
        String unique = whole.substring(
                0, Math.min(whole.length(), schema.path("maxLength").asInt(whole.length())));
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2017-06-01";
            default ->
                name.equals("key") || name.equals("number")
                        ? schema.path("pattern").asText().startsWith("[A-Z]")
                                ? unique.toUpperCase(Locale.ROOT).replace('-', '_')
                                : unique
                        : schema.has("examples")
                                ? schema.path("examples").get(0).asText()
                                : unique;
        };
    }

    /** Without digits, which could look like a telephone number and be refused as one. */
    private static String lettersOf(UUID random) {
        return random.toString()
                .chars()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + 'g' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String idOf(String field) {
        boolean office = field.equals("youthOffice") || field.equals("ags");
        String id = office ? corner.youthOffice : corner.idOf(field);
        if (id != null) {
            named.add(field);
        }
        return id;
    }

    private static boolean mayBeNull(JsonNode schema) {
        for (JsonNode choice : schema.path("anyOf")) {
            if (choice.path("type").asText().equals("null")) {
                return true;
            }
        }
        for (JsonNode type : schema.path("type")) {
            if (type.asText().equals("null")) {
                return true;
            }
        }
        return false;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.path("$ref").asText().substring(1)));
        }
        return schema.has("anyOf") ? resolved(schema.path("anyOf").get(0)) : schema;
    }
}
