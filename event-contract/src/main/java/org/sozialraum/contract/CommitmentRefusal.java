package org.sozialraum.contract;

/** Why there is no money for an approval. */
public enum CommitmentRefusal {
    NOT_ENOUGH_MONEY,
    YEAR_NOT_OPEN,
    YEAR_PROVISIONAL,
    YEAR_CLOSED,
    NO_LINE,
    LINE_AMBIGUOUS,
    LINE_HAS_UNRESOLVED,
    EARMARK_MISSING,
    EARMARK_UNKNOWN,
    WITHDRAWN
}
