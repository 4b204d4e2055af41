package org.sozialraum.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * A problem document (RFC 9457).
 *
 * @param type names the kind of problem; the service explains it at this address
 * @param instance the address that was called
 * @param errors what is wrong with single fields, all of it at once
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String instance, List<Field> errors) {

    /** One field of the request and what is wrong with it. */
    public record Field(String pointer, String detail) {}

    static Problem of(ProblemException refusal, String path, Locale language) {
        ProblemType type = refusal.type();
        return new Problem(
                "/problems/" + type.code(),
                type.title().in(language),
                type.status(),
                type.detailIn(language, refusal.values()),
                path.startsWith("/") ? path : "/" + path,
                refusal.errors().stream()
                        .map(error -> new Field(error.pointer(), error.detail().in(language)))
                        .toList());
    }
}
