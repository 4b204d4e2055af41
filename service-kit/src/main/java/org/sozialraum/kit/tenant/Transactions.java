package org.sozialraum.kit.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** One transaction around what has no method of its own for it. Everything in it takes effect, or nothing. */
@ApplicationScoped
public class Transactions {

    @Transactional
    public <T> T inOne(Supplier<T> work) {
        return work.get();
    }

    /** For work that no request asked for; Hibernate knows whose rows it sees only where a request context is active. */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void inTheBackground(Runnable work) {
        work.run();
    }
}
