package org.sozialraum.kit.tenant;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells Hibernate whose rows a session sees. Row-level security in the database says the same once more. */
@PersistenceUnitExtension
@ApplicationScoped
public class YouthOfficeResolver implements TenantResolver {

    private final CurrentWork work;

    YouthOfficeResolver(CurrentWork work) {
        this.work = work;
    }

    @Override
    public String getDefaultTenantId() {
        return "";
    }

    @Override
    public String resolveTenantId() {
        return work.youthOfficeOrNobody();
    }
}
