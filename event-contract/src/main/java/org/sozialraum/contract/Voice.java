package org.sozialraum.contract;

/** Sichtweise: whose need it is. */
public enum Voice {
    CHILD_OR_YOUTH,
    PARENT_OR_FAMILY,
    PROFESSIONAL
}
