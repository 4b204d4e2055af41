package org.sozialraum.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Says in the OpenAPI document what holds for every operation: sign-in, the repeatable POST, the state that a change was seen in, and each refusal there can be. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

    private static final String PROBLEM = "#/components/schemas/Problem";

    private static final Map<String, String> FOR_ALL = answers(
            "401", "Nobody is signed in, or the token is not for this service.",
            "403", "The caller may not do this.",
            "500", "Unexpected; a defect of the service.",
            "503", "The database does not answer. Repeat after Retry-After, with the same Idempotency-Key.");
    private static final Map<String, String> FOR_ONE_THING = answers("404", "Not there, or not the caller's to see.");
    private static final Map<String, String> FOR_PARAMETERS = answers("400", "Malformed; every mistake is listed.");
    private static final Map<String, String> FOR_CHANGES = answers(
            "400", "Malformed; every mistake is listed.",
            "409", "Wrong now: the state or the money forbids it.",
            "413", "Larger than 1 MiB.",
            "415", "Not JSON.",
            "422", "Well-formed and wrong whatever the state.");
    private static final Map<String, String> FOR_SEEN_STATES = answers(
            "412", "Changed since the caller saw it; nothing was changed.",
            "428", "If-Match is missing; nothing was changed.");

    private static Map<String, String> answers(String... statusesAndWords) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < statusesAndWords.length; i += 2) {
            answers.put(statusesAndWords[i], statusesAndWords[i + 1]);
        }
        return answers;
    }

    private final IndexView index;

    /** @param index the classes of the application, which tell what of a body may be missing */
    public CommonAnswers(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        RecordSchemas.complete(api, index);
        new Preconditions(index).describeTags(api);
        Statuses.correct(api, index);
        new Words().explain(api);
        addSchemas(api);
        api.getComponents()
                .addSecurityScheme(
                        "signIn",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the youth office's OpenID Connect provider."));
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        if (path.startsWith("/problems/")) {
            operation.getResponses().addAPIResponse("404", refusal("No problem is called so."));
            return;
        }
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("signIn"));
        FOR_ALL.forEach((status, words) -> add(operation, status, words));
        if (path.contains("{")) {
            FOR_ONE_THING.forEach((status, words) -> add(operation, status, words));
        }
        if (operation.getParameters() != null && !operation.getParameters().isEmpty()) {
            FOR_PARAMETERS.forEach((status, words) -> add(operation, status, words));
        }
        boolean change = method == PathItem.HttpMethod.PATCH || method == PathItem.HttpMethod.PUT;
        if (change && !Preconditions.asks(operation)) {
            operation.addParameter(Preconditions.ifMatch());
        }
        if (Preconditions.asks(operation)) {
            FOR_SEEN_STATES.forEach((status, words) -> add(operation, status, words));
        }
        if (change || method == PathItem.HttpMethod.POST) {
            FOR_CHANGES.forEach((status, words) -> add(operation, status, words));
        }
        if (method == PathItem.HttpMethod.POST) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .required(false)
                    .description("Makes the call safe to repeat: the same key, caller and body get the first answer.")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .minLength(1)
                            .maxLength(200)
                            .pattern("^[!-~]+$")));
        }
    }

    private static void add(Operation operation, String status, String words) {
        if (!operation.getResponses().hasAPIResponse(status)
                || operation.getResponses().getAPIResponse(status).getContent() == null) {
            operation.getResponses().addAPIResponse(status, refusal(words));
        }
    }

    private static APIResponse refusal(String words) {
        Content content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
        return OASFactory.createAPIResponse().description(words).content(content);
    }

    private static void addSchemas(OpenAPI api) {
        api.getComponents()
                .addSchema(
                        "ProblemField",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description("One field of the request and what is wrong with it.")
                                .required(List.of("pointer", "detail"))
                                .addProperty("pointer", text("JSON pointer, or the name of a parameter or header."))
                                .addProperty("detail", text("What is wrong with it.")))
                .addSchema(
                        "Problem",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description("Why a request was refused, and what to do about it (RFC 9457).")
                                .required(List.of("type", "title", "status", "detail", "instance"))
                                .addProperty("type", text("Names the kind; explained by the service at this address."))
                                .addProperty("title", text("What kind of problem it is."))
                                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                                .addProperty("detail", text("What is wrong in this case."))
                                .addProperty("instance", text("The address that was called."))
                                .addProperty(
                                        "errors",
                                        OASFactory.createSchema()
                                                .addType(Schema.SchemaType.ARRAY)
                                                .description("What is wrong with single fields, all of it at once.")
                                                .items(OASFactory.createSchema()
                                                        .ref("#/components/schemas/ProblemField"))));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
