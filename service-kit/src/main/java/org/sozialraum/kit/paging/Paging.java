package org.sozialraum.kit.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;

/**
 * Which part of a list is asked for: the things after the last one seen, in the order of a key that never changes. A page
 * costs the same at any depth, and nothing is skipped or shown twice while things are added behind.
 *
 * @param after the key of the last thing seen, or null from the start
 * @param limit how many at most, 1 to 500
 */
public record Paging(String after, int limit) {

    static final FieldError NO_CURSOR =
            new FieldError("after", "ist keine Marke dieser Liste", "is not a cursor of this list");

    private static final FieldError NO_LIMIT =
            new FieldError("limit", "muss eine ganze Zahl von 1 bis 500 sein", "must be an integer from 1 to 500");

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;

    /**
     * From the query parameters {@code after} and {@code limit}.
     *
     * @throws ProblemException 400 for a limit out of range or a cursor that is none
     */
    public static Paging of(String cursor, String limit) {
        return new Paging(cursor == null ? null : decoded(cursor), limit == null ? DEFAULT_LIMIT : limitOf(limit));
    }

    /** The key of the last thing seen where keys are UUIDs; before all of them at the start. */
    public UUID afterId() {
        if (after == null) {
            return new UUID(0, 0);
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException forged) {
            throw wrong(NO_CURSOR);
        }
    }

    /** The key of the last thing seen where keys are numbers from 1 on; 0 at the start. */
    public long afterNumber() {
        if (after == null) {
            return 0;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException forged) {
            throw wrong(NO_CURSOR);
        }
    }

    /** How many to read: one more than is shown tells whether there is a next page. */
    public int toRead() {
        return limit + 1;
    }

    /** The page out of up to {@link #toRead()} things that were read. */
    public <T> Page<T> page(List<T> read, Function<? super T, ?> key) {
        if (read.size() <= limit) {
            return new Page<>(List.copyOf(read), null);
        }
        List<T> shown = List.copyOf(read.subList(0, limit));
        return new Page<>(shown, encoded(String.valueOf(key.apply(shown.getLast()))));
    }

    /** What is wrong with the parameter {@code limit}. */
    public static Optional<FieldError> mistakeInLimit(String limit) {
        try {
            int wanted = Integer.parseInt(limit);
            return wanted >= 1 && wanted <= LARGEST_LIMIT ? Optional.empty() : Optional.of(NO_LIMIT);
        } catch (NumberFormatException notANumber) {
            return Optional.of(NO_LIMIT);
        }
    }

    private static int limitOf(String limit) {
        mistakeInLimit(limit).ifPresent(mistake -> {
            throw wrong(mistake);
        });
        return Integer.parseInt(limit);
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** What is behind the point is the seal, which was looked at when the request came in; see {@link Cursors}. */
    private static String decoded(String cursor) {
        try {
            String key = cursor.split("\\.", 2)[0];
            return new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException forged) {
            throw wrong(NO_CURSOR);
        }
    }

    private static ProblemException wrong(FieldError mistake) {
        return ProblemException.ofFields(GeneralProblems.INVALID_REQUEST, List.of(mistake));
    }
}
