package org.sozialraum.kit.openapi;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Says 201 of what answers so: a POST that makes something new answers with a whole response, or names its status. */
final class Statuses {

    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName POST = DotName.createSimple("jakarta.ws.rs.POST");
    private static final DotName STATUS = DotName.createSimple("org.jboss.resteasy.reactive.ResponseStatus");
    private static final DotName WHOLE_RESPONSE = DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");

    private Statuses() {}

    static void correct(OpenAPI api, IndexView index) {
        Set<String> creating = index.getAnnotations(OPERATION).stream()
                .filter(operation -> operation.target().kind() == AnnotationTarget.Kind.METHOD)
                .filter(operation -> isCreating(operation.target().asMethod()))
                .map(Statuses::nameOf)
                .collect(Collectors.toSet());
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> creating.contains(operation.getOperationId()))
                .forEach(operation -> {
                    APIResponse answer = operation.getResponses().getAPIResponse("200");
                    if (answer != null) {
                        operation.getResponses().removeAPIResponse("200");
                        operation.getResponses().addAPIResponse("201", answer.description("Created"));
                    }
                });
    }

    private static boolean isCreating(MethodInfo method) {
        return method.hasAnnotation(POST)
                && (method.hasAnnotation(STATUS) || method.returnType().name().equals(WHOLE_RESPONSE));
    }

    private static String nameOf(AnnotationInstance operation) {
        return operation.value("operationId").asString();
    }
}
