package org.sozialraum.kit.openapi;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.sozialraum.kit.request.Change;
import org.sozialraum.kit.request.MayBeCleared;

/** Shows the fields of PATCH bodies as what they are on the wire: the value, or null where the field may be cleared. */
final class ChangeSchemas {

    private static final DotName CHANGE = DotName.createSimple(Change.class);
    private static final DotName MAY_BE_CLEARED = DotName.createSimple(MayBeCleared.class);

    private ChangeSchemas() {}

    static void complete(Components components, IndexView index) {
        Map<String, Schema> schemas = components.getSchemas();
        Set<String> wrappers = new HashSet<>();
        for (ClassInfo type : index.getKnownClasses()) {
            Schema schema = type.isRecord() ? schemas.get(RecordSchemas.nameOf(type)) : null;
            if (schema == null || schema.getProperties() == null) {
                continue;
            }
            for (RecordComponentInfo component : type.recordComponents()) {
                if (isChange(component)) {
                    unwrap(component, schema, schemas, wrappers);
                }
            }
        }
        wrappers.forEach(components::removeSchema);
    }

    static boolean isChange(RecordComponentInfo component) {
        return component.type().name().equals(CHANGE);
    }

    private static void unwrap(
            RecordComponentInfo component, Schema body, Map<String, Schema> schemas, Set<String> wrappers) {
        Schema shown = body.getProperties().get(component.name());
        if (shown == null || shown.getRef() == null) {
            // Done already: an index may know a class twice.
            return;
        }
        String wrapper = shown.getRef().substring(RecordSchemas.REF.length());
        Schema wrapped = schemas.get(wrapper);
        if (wrapped == null
                || wrapped.getProperties() == null
                || !wrapped.getProperties().containsKey("given")) {
            // Done already, and what is shown is an enum or another schema with a name of its own.
            return;
        }
        wrappers.add(wrapper);
        Schema value = copy(wrapped.getProperties().get("value"));
        bound(value, component);
        if (component.hasAnnotation(MAY_BE_CLEARED)) {
            value = orNull(value);
        }
        value.setDescription(shown.getDescription());
        body.addProperty(component.name(), value);
    }

    private static Schema copy(Schema value) {
        Schema copy = OASFactory.createSchema();
        if (value.getRef() != null) {
            return copy.ref(value.getRef());
        }
        return copy.type(value.getType()).format(value.getFormat()).items(value.getItems());
    }

    private static Schema orNull(Schema value) {
        if (value.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(value)
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        return value.addType(Schema.SchemaType.NULL);
    }

    private static void bound(Schema value, RecordComponentInfo component) {
        AnnotationInstance size = component.annotation(DotName.createSimple(Size.class));
        boolean list = value.getType() != null && value.getType().equals(List.of(Schema.SchemaType.ARRAY));
        if (size != null && size.value("min") != null) {
            int min = size.value("min").asInt();
            value = list ? value.minItems(min) : value.minLength(min);
        }
        if (size != null && size.value("max") != null) {
            int max = size.value("max").asInt();
            value = list ? value.maxItems(max) : value.maxLength(max);
        }
        AnnotationInstance min = component.annotation(DotName.createSimple(Min.class));
        if (min != null) {
            value.setMinimum(BigDecimal.valueOf(min.value().asLong()));
        }
        AnnotationInstance max = component.annotation(DotName.createSimple(Max.class));
        if (max != null) {
            value.setMaximum(BigDecimal.valueOf(max.value().asLong()));
        }
        AnnotationInstance pattern = component.annotation(DotName.createSimple(Pattern.class));
        if (pattern != null) {
            value.setPattern(pattern.value("regexp").asString());
        }
    }
}
