package org.sozialraum.kit.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.sozialraum.kit.etag.HasETag;

/** Says which answers carry an {@code ETag}, and that a change needs it in {@code If-Match}. */
final class Preconditions {

    private static final DotName HAS_ETAG = DotName.createSimple(HasETag.class);
    private static final String IF_MATCH = "If-Match";

    private final Set<String> tagged = new HashSet<>();

    Preconditions(IndexView index) {
        for (ClassInfo type : index.getAllKnownImplementations(HAS_ETAG)) {
            tagged.add(RecordSchemas.REF + RecordSchemas.nameOf(type));
        }
    }

    void describeTags(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(this::showsAThingThatChanges)
                .forEach(response -> response.addHeader("ETag", tag()));
    }

    private boolean showsAThingThatChanges(APIResponse response) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .anyMatch(schema ->
                                schema != null && schema.getRef() != null && tagged.contains(schema.getRef()));
    }

    private static Header tag() {
        return OASFactory.createHeader()
                .description("Names the state that is shown; to be sent as If-Match with a change.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    /** True where the operation asks for the header itself, as a POST may that must match a preview. */
    static boolean asks(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> IF_MATCH.equals(parameter.getName()));
    }

    static Parameter ifMatch() {
        return OASFactory.createParameter()
                .name(IF_MATCH)
                .in(Parameter.In.HEADER)
                .required(true)
                .description("The ETag of the state that was seen; \"*\" is not enough.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .examples(List.of("\"bT9qY2Zk8QJ4mN0s7vXw1A\"")));
    }
}
