package org.sozialraum.kit.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which methods an address knows; whoever used another one is told (RFC 9110, 15.5.6). */
@Singleton
class AllowedMethods {

    private record Known(Pattern address, String method) {}

    private final List<Known> all = new ArrayList<>();

    AllowedMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    know(path.value(), method);
                }
            }
        }
    }

    private void know(String path, Method method) {
        Path further = method.getAnnotation(Path.class);
        Pattern address = pattern(path + "/" + (further == null ? "" : further.value()));
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod named = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (named != null) {
                all.add(new Known(address, named.value()));
            }
        }
    }

    /** A template such as {@code /api/v1/needs/{id}}: what stands in brackets is a part without a slash. */
    private static Pattern pattern(String template) {
        return Pattern.compile(Arrays.stream(template.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> Arrays.stream(part.split("\\{[^}]*}", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[^/]+")))
                .collect(Collectors.joining("/", "/", "/?")));
    }

    /** The value of the header {@code Allow}. */
    String at(String address) {
        TreeSet<String> methods = all.stream()
                .filter(known -> known.address().matcher(address).matches())
                .map(Known::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return String.join(", ", methods);
    }
}
