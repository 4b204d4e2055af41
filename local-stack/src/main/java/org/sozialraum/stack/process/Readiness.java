package org.sozialraum.stack.process;

/** Whether a program answers already. Asked again and again while it starts, so it must come back soon and never throw for "not yet". */
@FunctionalInterface
public interface Readiness {
    boolean isReady();
}
