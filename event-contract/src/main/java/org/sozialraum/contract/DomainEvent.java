package org.sozialraum.contract;

/**
 * A fact that one service decided and tells the others. Its type never changes its meaning: fields may be added as
 * optional, anything else is a new version beside it.
 */
public sealed interface DomainEvent permits BudgetEvent, ProjectEvent, ReportingEvent {

    /** The aggregate whose history this event belongs to. */
    Subject subject();
}
