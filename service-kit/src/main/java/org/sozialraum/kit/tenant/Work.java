package org.sozialraum.kit.tenant;

import java.util.UUID;

/**
 * For whom, by whom and because of what the present thread works when there is no request: an event that is being applied.
 *
 * @param youthOffice whose data it may see
 * @param actor pseudonymous id of the account at whose act it all began
 * @param causationId the event that is being applied
 * @param correlationId shared by everything that began with one act
 */
public record Work(String youthOffice, String actor, UUID causationId, String correlationId) {

    private static final ScopedValue<Work> CURRENT = ScopedValue.newInstance();

    /** Runs the action on behalf of this work. */
    public void run(Runnable action) {
        ScopedValue.where(CURRENT, this).run(action);
    }

    /** What the present thread works on in the background; null when it answers a request. */
    static Work currentOrNull() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }
}
