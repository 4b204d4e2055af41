package org.sozialraum.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem document (RFC 9457). */
@Schema(name = "Problem", description = "Why a request was refused, and what to do about it (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(
                description = "Names the kind of problem; the service explains it at this address.",
                examples = "/problems/not-enough-money")
        String type,

        String title,
        @Schema(examples = "409") int status,
        String detail,
        String instance,

        @Schema(description = "What is wrong with single fields, all of it at once.")
        List<Field> errors) {

    /** One field of the request and what is wrong with it. */
    @Schema(name = "ProblemField")
    public record Field(@Schema(examples = "/amount") String pointer, String detail) {}
}
