package org.sozialraum.kit.problem;

import org.sozialraum.kit.problem.ProblemType.Words;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer JSON pointer into the body, or the name of a query parameter or header
 */
public record FieldError(String pointer, Words detail) {
    public FieldError(String pointer, String german, String english) {
        this(pointer, new Words(german, english));
    }
}
