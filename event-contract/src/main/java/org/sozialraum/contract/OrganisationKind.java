package org.sozialraum.contract;

/** Art der Einrichtung oder des Trägers. */
public enum OrganisationKind {
    OUTPATIENT_PROVIDER,
    RESIDENTIAL_PROVIDER,
    FAMILY_CENTRE,
    SCHOOL,
    SCHOOL_SOCIAL_WORK,
    DAY_CARE,
    SPORTS_CLUB,
    YOUTH_WORK,
    GENERAL_SOCIAL_SERVICE,
    OTHER
}
