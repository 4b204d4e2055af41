package org.sozialraum.kit.request;

/**
 * A field of a PATCH body (JSON Merge Patch, RFC 7396): not there, and then what is stays; a new value; or null, which
 * clears it, where the field is marked {@link MayBeCleared}. Lists and objects are replaced as a whole.
 *
 * @param given whether the caller named the field
 * @param value the new value; null where the field is not given or is to be cleared
 */
public record Change<T>(boolean given, T value) {

    private static final Change<?> NONE = new Change<>(false, null);

    @SuppressWarnings("unchecked")
    static <T> Change<T> none() {
        return (Change<T>) NONE;
    }

    static <T> Change<T> to(T value) {
        return new Change<>(true, value);
    }

    /** What holds after the change. */
    public T orKeep(T current) {
        return given ? value : current;
    }
}
