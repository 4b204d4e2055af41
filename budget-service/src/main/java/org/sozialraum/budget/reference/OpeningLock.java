package org.sozialraum.budget.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.sozialraum.kit.tenant.CurrentWork;

/** One lock per youth office for whatever opens budget lines, so that no line is missed and none is opened twice. */
@ApplicationScoped
public class OpeningLock {

    private final EntityManager entities;
    private final CurrentWork work;

    OpeningLock(EntityManager entities, CurrentWork work) {
        this.entities = entities;
        this.work = work;
    }

    /** Waits for an opening that is under way, and holds the lock until the transaction ends. */
    public void take() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
                .setParameter("name", "opening/" + work.get().youthOffice())
                .getSingleResult();
    }
}
