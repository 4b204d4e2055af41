package org.sozialraum.contract;

/** What a later resolution does to an earlier one. */
public enum SupersessionKind {
    /** Löst ab: from the later one's first year on, the earlier one grants nothing more. */
    REPLACES,
    /** Verlängert: the later one follows the earlier one's last year. */
    PROLONGS
}
