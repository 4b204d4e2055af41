package org.sozialraum.kit.paging;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the cursor of the following part, or null at the end
 */
public record Page<T>(List<T> items, String next) implements Paged {

    /** The same part with other items, such as their form on the wire. */
    public <R> Page<R> map(Function<? super T, ? extends R> form) {
        return new Page<>(items.stream().<R>map(form).toList(), next);
    }

    @Override
    public Page<T> withNext(String cursor) {
        return new Page<>(items, cursor);
    }
}
