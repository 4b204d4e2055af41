package org.sozialraum.stack.process;

/** How a program is asked to end in good order. */
public enum StopSignal {
    /** What most programs understand as "please finish". */
    TERM,
    /** PostgreSQL's fast shutdown: it ends sessions and writes a checkpoint. TERM would wait for the last client. */
    INT
}
