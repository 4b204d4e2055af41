package org.sozialraum.contract;

/** Altersgruppe, for whom something is missing or offered: full years of life, the bounds included. */
public enum AgeBand {
    UNDER_3,
    AGE_3_TO_5,
    AGE_6_TO_9,
    AGE_10_TO_13,
    AGE_14_TO_17,
    AGE_18_TO_26,
    AGE_27_AND_OVER,
    ALL_AGES
}
