package org.sozialraum.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * Makes the JSON Schema of a record. Further properties are always permitted, since a type may gain some. A list of
 * values (enum) is closed: a further value is a change of meaning and needs a new version of the type.
 */
final class RecordSchemas {

    private final SchemaGenerator generator;

    RecordSchemas() {
        var config = new SchemaGeneratorConfigBuilder(
                        Contract.JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.STANDARD_FORMATS, Option.PLAIN_DEFINITION_KEYS);
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0) // In the order of the record.
                .withCustomDefinitionProvider((type, context) -> {
                    if (type.getErasedType() == Money.class) {
                        return new CustomDefinition(Contract.JSON
                                .createObjectNode()
                                .put("type", "number")
                                .put("minimum", Money.LARGEST.negate())
                                .put("maximum", Money.LARGEST)
                                .put("description", "euro, with at most two decimals"));
                    }
                    return type.getErasedType() == YearMonth.class
                            ? new CustomDefinition(
                                    Contract.JSON
                                            .createObjectNode()
                                            .put("type", "string")
                                            .put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$"),
                                    true)
                            : null;
                });
        config.forFields().withRequiredCheck(field -> !mayBeAbsent(field));
        generator = new SchemaGenerator(config.build());
    }

    String of(String wireName, Class<? extends DomainEvent> type) {
        ObjectNode schema = generator.generateSchema(type);
        ObjectNode named = Contract.JSON
                .createObjectNode()
                .put("$schema", schema.remove("$schema").textValue())
                .put("$id", EventTypes.schemaIdOf(wireName).toString())
                .put("title", wireName);
        var layout = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return Contract.JSON.writer(layout).writeValueAsString(named.setAll(schema)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean mayBeAbsent(FieldScope field) {
        return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .anyMatch(component -> component.isAnnotationPresent(MayBeAbsent.class));
    }
}
