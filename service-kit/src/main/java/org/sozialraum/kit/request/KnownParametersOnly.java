package org.sozialraum.kit.request;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;

/** An unknown query parameter is a mistake that is told, not ignored: a filter that is misspelt would show too much. */
public class KnownParametersOnly {

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> sent = request.getUriInfo().getQueryParameters().keySet();
        if (sent.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Set<String> known = Arrays.stream(resource.getResourceMethod().getParameters())
                .map(KnownParametersOnly::nameOf)
                .collect(Collectors.toSet());
        List<FieldError> unknown = sent.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new FieldError(name, "ist hier kein bekannter Parameter", "is not a parameter known here"))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.ofFields(GeneralProblems.INVALID_REQUEST, unknown);
        }
    }

    private static String nameOf(Parameter parameter) {
        QueryParam named = parameter.getAnnotation(QueryParam.class);
        return named == null ? "" : named.value();
    }
}
