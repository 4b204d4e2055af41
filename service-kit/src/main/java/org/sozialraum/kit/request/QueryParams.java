package org.sozialraum.kit.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;

/** Reads filters of lists; what has not the form asked for is a 400 that names the parameter. Null stays null. */
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

    public static UUID uuid(String name, String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException wrong) {
            throw wrong(name, "muss eine UUID sein", "must be a UUID");
        }
    }

    /** An id that must be given. */
    public static UUID neededUuid(String name, String value) {
        if (value == null) {
            throw wrong(name, "fehlt", "is missing");
        }
        return uuid(name, value);
    }

    /** A fiscal year, which must be given: 2000 to 2100. */
    public static int year(String name, String value) {
        Integer year = integer(name, value);
        if (year == null || year < 2000 || year > 2100) {
            throw wrong(
                    name, "muss ein Haushaltsjahr von 2000 bis 2100 sein", "must be a fiscal year from 2000 to 2100");
        }
        return year;
    }

    public static Boolean flag(String name, String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw wrong(name, "muss true oder false sein", "must be true or false");
        }
        return value == null ? null : Boolean.valueOf(value);
    }

    public static LocalDate day(String name, String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException wrong) {
            throw wrong(name, "muss ein Tag der Form JJJJ-MM-TT sein", "must be a day of the form YYYY-MM-DD");
        }
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

    public static <E extends Enum<E>> E constant(Class<E> type, String name, String value) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> {
                    String names = String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .toList());
                    return wrong(name, "muss eines von " + names + " sein", "must be one of " + names);
                });
    }

    private static ProblemException wrong(String name, String german, String english) {
        return ProblemException.ofFields(
                GeneralProblems.INVALID_REQUEST, List.of(new FieldError(name, german, english)));
    }
}
