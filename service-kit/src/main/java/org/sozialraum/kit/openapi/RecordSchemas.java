package org.sozialraum.kit.openapi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.sozialraum.kit.request.MayBeMissing;

/** Says of each record's schema what always is there and what may be missing or null, and gives pages lasting names. */
final class RecordSchemas {

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName MAY_BE_MISSING = DotName.createSimple(MayBeMissing.class);
    static final String REF = "#/components/schemas/";

    private RecordSchemas() {}

    static void complete(OpenAPI api, IndexView index) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.toMap(RecordSchemas::nameOf, Function.identity(), RecordSchemas::meant))
                .forEach((name, type) -> describe(type, schemas.get(name)));
        ChangeSchemas.complete(api.getComponents(), index);
        namePages(api, schemas);
    }

    /** Every component of a record is there, unless it is marked; what may be missing in a request is null in an answer. */
    private static void describe(ClassInfo type, Schema schema) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        for (RecordComponentInfo component : type.recordComponents()) {
            Schema property = schema.getProperties().get(component.name());
            if (property == null || ChangeSchemas.isChange(component)) {
                continue;
            }
            if (!component.hasAnnotation(MAY_BE_MISSING)) {
                if (schema.getRequired() != null && schema.getRequired().contains(component.name())) {
                    continue;
                }
                schema.addRequired(component.name());
            } else if (property.getRef() != null && property.getAnyOf() == null) {
                schema.addProperty(
                        component.name(),
                        OASFactory.createSchema()
                                .addAnyOf(property)
                                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
            } else if (property.getType() != null && !property.getType().contains(Schema.SchemaType.NULL)) {
                property.addType(Schema.SchemaType.NULL);
            }
        }
    }

    /** A record of an event can have the simple name that a record of the interface goes by: the named one is meant. */
    private static ClassInfo meant(ClassInfo one, ClassInfo other) {
        return Stream.of(one, other)
                .min(Comparator.comparing((ClassInfo type) -> !type.hasDeclaredAnnotation(SCHEMA))
                        .thenComparing(ClassInfo::name))
                .orElseThrow();
    }

    static String nameOf(ClassInfo type) {
        AnnotationInstance named = type.declaredAnnotation(SCHEMA);
        return named != null && named.value("name") != null
                ? named.value("name").asString()
                : type.simpleName();
    }

    /** A page of budget lines is called BudgetLinePage, whatever other pages there are. */
    private static void namePages(OpenAPI api, Map<String, Schema> schemas) {
        Map<String, String> names = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> {
            Map<String, Schema> properties = schema.getProperties();
            if (name.startsWith("Page") && properties != null && properties.containsKey("next")) {
                Schema item = properties.get("items").getItems();
                names.put(name, item.getRef().substring(REF.length()) + "Page");
            }
        });
        names.forEach((old, lasting) -> {
            Schema page = schemas.get(old);
            page.setRequired(List.of("items", "next"));
            page.addProperty(
                    "next",
                    OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .addType(Schema.SchemaType.NULL)
                            .description("The cursor of the next page for the parameter after; null at the end."));
            api.getComponents().addSchema(lasting, page);
            api.getComponents().removeSchema(old);
        });
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getRef() != null)
                .forEach(schema -> {
                    String lasting = names.get(schema.getRef().substring(REF.length()));
                    if (lasting != null) {
                        schema.setRef(REF + lasting);
                    }
                });
    }
}
