package org.sozialraum.kit.tenant;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Runs just inside {@code @Transactional}. See {@link OfficeSetting}. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
public class OfficeInTransaction {

    private final OfficeSetting setting;

    OfficeInTransaction(OfficeSetting setting) {
        this.setting = setting;
    }

    @AroundInvoke
    Object tellTheDatabase(InvocationContext call) throws Exception {
        setting.tellTheDatabase(call.getMethod().isAnnotationPresent(OneSnapshot.class));
        return call.proceed();
    }
}
