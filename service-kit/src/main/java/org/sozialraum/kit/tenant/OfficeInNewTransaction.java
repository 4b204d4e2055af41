package org.sozialraum.kit.tenant;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** {@link OfficeInTransaction} for transactions that begin anew; a binding names one kind of transaction only. See {@link OfficeSetting}. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
public class OfficeInNewTransaction {

    private final OfficeSetting setting;

    OfficeInNewTransaction(OfficeSetting setting) {
        this.setting = setting;
    }

    @AroundInvoke
    Object tellTheDatabase(InvocationContext call) throws Exception {
        setting.tellTheDatabase(call.getMethod().isAnnotationPresent(OneSnapshot.class));
        return call.proceed();
    }
}
