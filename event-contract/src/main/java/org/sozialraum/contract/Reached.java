package org.sozialraum.contract;

/** How many of a group a measure reached; numbers of people, never people. */
public record Reached(Group group, int number) {

    /** Who was there. */
    public enum Group {
        CHILDREN,
        YOUTHS,
        PARENTS,
        OTHERS
    }
}
