package org.sozialraum.contract;

/** Where a need was voiced. */
public enum NeedSource {
    HOME_VISIT,
    OUTPATIENT_PROVIDER,
    YOUTH_PARTICIPATION,
    FAMILY_CENTRE,
    SCHOOL,
    SCHOOL_SOCIAL_WORK,
    DAY_CARE,
    STREET_WORK,
    OTHER
}
