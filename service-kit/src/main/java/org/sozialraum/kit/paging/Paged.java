package org.sozialraum.kit.paging;

/** A part of a list, by itself or with what is said about the whole of it. */
public interface Paged {

    /** The cursor of the following part, or null at the end. */
    String next();

    /** The same part with this cursor. */
    Paged withNext(String cursor);
}
