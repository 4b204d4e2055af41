package org.sozialraum.reporting.figure;

/** What entries count. Every figure of the report adds up the entries of one quantity or of several. */
public enum Quantity {
    PLAN,
    APPROPRIATED,
    /** What changed the plan, each by itself; what left a line counts as what left it. */
    SUPPLEMENTS,
    OVER_PLAN,
    CARRIED_IN,
    TRANSFERRED_IN,
    LATE_RETURNS,
    TRANSFERRED_OUT,
    COVER_GIVEN,
    CARRIED_OUT,
    LAPSED,
    BLOCKED,
    RESERVED,
    COMMITTED,
    PAID,
    REPAID,
    UNRESOLVED,
    /** What a resolution grants each social space; about the resolution. */
    GRANTED,
    /** The part of it that belongs to one earmark; about the resolution, labelled with the earmark. */
    GRANTED_TO_EARMARK,
    /** A budget line; about its resolution, labelled with its plan. */
    LINES,
    REQUESTED,
    /** Projects of a year by state: labelled with the state, one more of the new one, one less of the old one. */
    PROJECTS,
    FINISHED,
    SUCCEEDED,
    MEASURES,
    PARTICIPATIONS,
    /** Labelled with the group that was there. */
    REACHED,
    /** About the project, as the two after it are: the answer of a year's latest day. */
    FOLLOWED_UP,
    STILL_RUNNING,
    STILL_RUN_WITH_FAMILIES,
    /** Labelled with the cause, as difficulties are. */
    SUCCESSES,
    DIFFICULTIES,
    MEETINGS,
    /** About the need; each need once a year and social space. */
    NEEDS_LOOKED_AT,
    NEEDS_TAKEN_UP,
    /** About the need; labelled with the month in which it was voiced, or the oldest of those that were merged into it. */
    NEEDS_OPEN,
    /** About what a family centre has, in per cent of a post. */
    FAMILY_CENTRE_POSTS,
    /** About the social space: one as long as its posts are at least half a post. */
    SPACES_WITH_HALF_A_POST,
    /** About the social space: one for the model in force, labelled with it. */
    SPACES_WITH_MODEL,
    PEER_CONSULTATIONS,
    CASES,
    COOPERATION_ATTEMPTS,
    OFFERS_OPENED,
    OFFERS_ENDED,
    /** About the organisation, as those present and those missing are. */
    INVITED,
    PRESENT,
    MISSED
}
