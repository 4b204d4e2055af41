package org.sozialraum.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemCatalogue;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.problem.ProblemType;

/**
 * A refusal as it is kept: its kind and its values. A value that the caller sent is kept as its place in the body only;
 * whoever asks again sends the same body, so nothing that somebody wrote stays here.
 */
@ApplicationScoped
class RefusalForm {

    private final List<ProblemCatalogue> catalogues;

    RefusalForm(@All List<ProblemCatalogue> catalogues) {
        this.catalogues = catalogues;
    }

    String written(ProblemException refusal, JsonNode body) {
        ObjectNode json = Json.EVENTS.createObjectNode();
        json.put("code", refusal.type().code());
        ArrayNode values = json.putArray("values");
        for (Object value : refusal.values()) {
            if (value instanceof Money money) {
                values.addObject().put("euro", money.toString());
            } else {
                String text = String.valueOf(value);
                placeOf(text, body, "")
                        .ifPresentOrElse(place -> values.addObject().put("body", place), () -> values.add(text));
            }
        }
        ArrayNode errors = json.putArray("errors");
        refusal.errors()
                .forEach(error -> errors.addObject()
                        .put("pointer", error.pointer())
                        .put("german", error.detail().german())
                        .put("english", error.detail().english()));
        return json.toString();
    }

    ProblemException read(String written, JsonNode body) {
        try {
            JsonNode json = Json.EVENTS.readTree(written);
            List<Object> values = new ArrayList<>();
            json.path("values").forEach(value -> values.add(value(value, body)));
            List<FieldError> errors = new ArrayList<>();
            json.path("errors")
                    .forEach(error -> errors.add(new FieldError(
                            error.path("pointer").asText(),
                            error.path("german").asText(),
                            error.path("english").asText())));
            return ProblemException.ofFields(type(json.path("code").asText()), errors, values.toArray());
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("a kept refusal can always be read", defect);
        }
    }

    private static Object value(JsonNode kept, JsonNode body) {
        if (kept.has("euro")) {
            return Money.of(kept.path("euro").asText());
        }
        return kept.has("body") ? body.at(kept.path("body").asText()).asText() : kept.asText();
    }

    private static Optional<String> placeOf(String text, JsonNode node, String pointer) {
        if (node.isTextual()) {
            return node.textValue().equals(text) ? Optional.of(pointer) : Optional.empty();
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                Optional<String> place = placeOf(text, node.get(i), pointer + "/" + i);
                if (place.isPresent()) {
                    return place;
                }
            }
            return Optional.empty();
        }
        return node.properties().stream()
                .flatMap(field -> placeOf(text, field.getValue(), pointer + "/" + field.getKey()).stream())
                .findFirst();
    }

    private ProblemType type(String code) {
        return catalogues.stream()
                .flatMap(catalogue -> catalogue.types().stream())
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no problem type " + code));
    }
}
