package org.sozialraum.kit.request;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sozialraum.kit.paging.Cursors;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;

/**
 * Tells every mistake in the query parameters at once. An unknown or repeated one is a mistake too and not ignored: a
 * filter that is misspelt would show too much.
 */
@Singleton
public class ParameterCheck {

    private static final int LONGEST_VALUE = 200;

    private final Cursors cursors;

    ParameterCheck(Cursors cursors) {
        this.cursors = cursors;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        UriInfo uri = request.getUriInfo();
        boolean namesNothing = uri.getPathParameters().values().stream()
                .flatMap(List::stream)
                .anyMatch(part -> !Scalars.isClean(part));
        if (namesNothing) {
            throw new NotFoundException();
        }
        Map<String, Class<?>> known = new HashMap<>();
        for (Parameter parameter : resource.getResourceMethod().getParameters()) {
            QueryParam named = parameter.getAnnotation(QueryParam.class);
            if (named != null) {
                known.put(named.value(), parameter.getType());
            }
        }
        List<FieldError> errors = new ArrayList<>();
        uri.getQueryParameters()
                .forEach((name, values) -> check(name, values, known, uri).ifPresent(errors::add));
        if (!errors.isEmpty()) {
            throw ProblemException.ofFields(GeneralProblems.INVALID_REQUEST, errors);
        }
    }

    private Optional<FieldError> check(String name, List<String> values, Map<String, Class<?>> known, UriInfo uri) {
        Class<?> type = known.get(name);
        if (type == null) {
            return unknown(name);
        }
        if (List.class.isAssignableFrom(type)) {
            return values.stream()
                    .flatMap(value -> mistakeIn(name, value, String.class).stream())
                    .findFirst();
        }
        if (values.size() > 1) {
            return mistake(name, "darf nur einmal angegeben werden", "must be given only once");
        }
        String value = values.getFirst();
        return switch (name) {
            case "limit" -> Paging.mistakeInLimit(value);
            case "after" -> cursors.mistakeIn(value, uri);
            default -> mistakeIn(name, value, type);
        };
    }

    private static Optional<FieldError> mistakeIn(String name, String value, Class<?> type) {
        return value.length() > LONGEST_VALUE
                ? mistake(
                        name,
                        "darf höchstens " + LONGEST_VALUE + " Zeichen haben",
                        "must have at most " + LONGEST_VALUE + " characters")
                : Scalars.mistake(name, value, type);
    }

    private static Optional<FieldError> unknown(String name) {
        return mistake(
                BodyReader.shortened(name), "ist hier kein bekannter Parameter", "is not a parameter known here");
    }

    private static Optional<FieldError> mistake(String name, String german, String english) {
        return Optional.of(new FieldError(name, german, english));
    }
}
