package org.sozialraum.kit.caller;

import jakarta.enterprise.context.RequestScoped;

/** Whose data the present request may touch, as the table of rights says for its operation and its caller. */
@RequestScoped
public class CurrentScope {

    private Scope scope;

    void set(Scope scope) {
        this.scope = scope;
    }

    /** True where the request is limited to this scope. */
    public boolean is(Scope candidate) {
        return scope == candidate;
    }
}
