package org.sozialraum.project.offer;

/** Barrierefreiheit: what makes a place or an offer usable for more people. */
public enum Accessibility {
    /** Stufenlos zugänglich. */
    STEP_FREE,
    /** Aufzug. */
    LIFT,
    /** Rollstuhlgerechtes WC. */
    ACCESSIBLE_TOILET,
    /** Induktive Höranlage. */
    HEARING_LOOP,
    /** Gebärdensprache. */
    SIGN_LANGUAGE,
    /** Leichte Sprache. */
    EASY_LANGUAGE,
    /** Leitsystem für blinde und sehbehinderte Menschen. */
    TACTILE_GUIDANCE
}
