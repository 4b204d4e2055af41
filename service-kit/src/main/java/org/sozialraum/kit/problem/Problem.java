package org.sozialraum.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

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
}
