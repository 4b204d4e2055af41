package org.sozialraum.kit.problem;

import java.util.List;

/**
 * A refusal on its way to the caller. The transaction around it is rolled back; one mapper turns it into a problem
 * document. It carries no stack trace, since it is an answer and not a defect.
 */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final List<Object> values;
    private final List<FieldError> errors;
    private final Integer retryAfterSeconds;

    private ProblemException(
            ProblemType type, List<Object> values, List<FieldError> errors, Integer retryAfterSeconds) {
        super(type.code(), null, false, false);
        this.type = type;
        this.values = values;
        this.errors = errors;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** A refusal of this kind; the values take the places in its detail. */
    public static ProblemException of(ProblemType type, Object... values) {
        return new ProblemException(type, List.of(values), List.of(), null);
    }

    /** A refusal for what is wrong with fields of the request, all of them at once. */
    public static ProblemException ofFields(ProblemType type, List<FieldError> errors, Object... values) {
        return new ProblemException(type, List.of(values), List.copyOf(errors), null);
    }

    /** A refusal that may be gone after so many seconds. */
    public static ProblemException retryLater(ProblemType type, int seconds, Object... values) {
        return new ProblemException(type, List.of(values), List.of(), seconds);
    }

    public ProblemType type() {
        return type;
    }

    public List<Object> values() {
        return values;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
