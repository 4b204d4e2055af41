package org.sozialraum.reporting.voice;

/** Sichtweisen: whose needs a project answers. Families are children, young people, parents and families. */
public enum Voices {
    FAMILIES_ONLY,
    MIXED,
    PROFESSIONALS_ONLY,
    /** No need is behind it. */
    NONE
}
