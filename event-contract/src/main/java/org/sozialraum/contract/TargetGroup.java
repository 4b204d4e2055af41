package org.sozialraum.contract;

/** Zielgruppe of a project. */
public enum TargetGroup {
    CHILDREN,
    YOUTHS,
    PARENTS,
    FAMILIES,
    NEIGHBOURHOOD
}
