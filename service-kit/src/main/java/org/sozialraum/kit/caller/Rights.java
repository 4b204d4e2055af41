package org.sozialraum.kit.caller;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who may do what, and to whose data: one row for each operation of the interface, by its {@code operationId}. What has no
 * row, nobody may do.
 */
public abstract class Rights {

    private final Map<String, Map<String, Scope>> rows = new LinkedHashMap<>();

    /** Begins the row of an operation. */
    protected final Row act(String operation) {
        if (rows.containsKey(operation)) {
            throw new IllegalStateException("two rows for " + operation);
        }
        Map<String, Scope> grants = new LinkedHashMap<>();
        rows.put(operation, grants);
        return new Row(grants);
    }

    /** What the role may touch by the operation; empty where it may not do it at all. */
    final Optional<Scope> scope(String operation, String role) {
        return Optional.ofNullable(rows.getOrDefault(operation, Map.of()).get(role));
    }

    final boolean knows(String operation) {
        return rows.containsKey(operation);
    }

    /** The whole table, in the order in which it is written: operation, role, scope. */
    public final Map<String, Map<String, Scope>> rows() {
        return Collections.unmodifiableMap(rows);
    }

    /** The roles that may do one act. */
    protected static final class Row {
        private final Map<String, Scope> grants;

        private Row(Map<String, Scope> grants) {
            this.grants = grants;
        }

        /** These roles may do it to everything of their youth office. */
        public Row office(String... roles) {
            return grant(Scope.OFFICE, roles);
        }

        /** A team may do it to what belongs to its social space. */
        public Row ownSpace(String... roles) {
            return grant(Scope.OWN_SPACE, roles);
        }

        /** A provider may do it to what belongs to its organisation. */
        public Row ownOrganisation(String... roles) {
            return grant(Scope.OWN_ORGANISATION, roles);
        }

        /** The finance system may do it to payment orders that are authorised. */
        public Row authorised(String... roles) {
            return grant(Scope.AUTHORISED, roles);
        }

        private Row grant(Scope scope, String... roles) {
            for (String role : roles) {
                if (grants.put(role, scope) != null) {
                    throw new IllegalStateException("two scopes for " + role);
                }
            }
            return this;
        }
    }
}
