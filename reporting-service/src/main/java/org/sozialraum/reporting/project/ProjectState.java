package org.sozialraum.reporting.project;

/** The states of a project's life, in its order. */
public enum ProjectState {
    IDEA,
    APPLIED,
    APPROVED,
    FUNDED,
    UNFUNDED,
    RUNNING,
    COMPLETED,
    DISCONTINUED,
    SETTLED,
    REJECTED,
    WITHDRAWN
}
