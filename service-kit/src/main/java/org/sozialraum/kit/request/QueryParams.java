package org.sozialraum.kit.request;

import java.util.List;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;

/**
 * What a parameter must be beyond having the form of its type, which {@link ParameterCheck} has looked at; what is not so is
 * a 400 that names the parameter. Null stays null.
 */
public final class QueryParams {

    private static final int LONGEST_WORDS = 200;

    private QueryParams() {}

    public static Integer integer(String name, String value) {
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException wrong) {
            throw wrong(name, "muss eine ganze Zahl sein", "must be an integer");
        }
    }

    /** What must be given. */
    public static <T> T needed(String name, T value) {
        if (value == null) {
            throw wrong(name, "fehlt", "is missing");
        }
        return value;
    }

    /** A fiscal year, which must be given: 2000 to 2100. */
    public static int year(String name, Integer year) {
        if (year == null || year < 2000 || year > 2100) {
            throw wrong(
                    name, "muss ein Haushaltsjahr von 2000 bis 2100 sein", "must be a fiscal year from 2000 to 2100");
        }
        return year;
    }

    /** Words to search for: not blank, at most 200 characters, no control characters. */
    public static String words(String name, String value) {
        if (value != null
                && (value.isBlank()
                        || value.length() > LONGEST_WORDS
                        || value.chars().anyMatch(Character::isISOControl))) {
            throw wrong(
                    name,
                    "muss 1 bis 200 Zeichen ohne Steuerzeichen haben",
                    "must have 1 to 200 characters, none of them a control character");
        }
        return value;
    }

    private static ProblemException wrong(String name, String german, String english) {
        return ProblemException.ofFields(
                GeneralProblems.INVALID_REQUEST, List.of(new FieldError(name, german, english)));
    }
}
