package org.sozialraum.kit.caller;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The one place where the table of rights is enforced: before parameters and body are looked at. */
@Singleton
public class Gate {

    private static final int BEFORE_EVERYTHING_ELSE = 1;

    private final CurrentIdentityAssociation identities;
    private final Instance<Rights> tables;
    private final CurrentScope currentScope;

    Gate(CurrentIdentityAssociation identities, Instance<Rights> tables, CurrentScope currentScope) {
        this.identities = identities;
        this.tables = tables;
        this.currentScope = currentScope;
    }

    @ServerRequestFilter(priority = BEFORE_EVERYTHING_ELSE)
    public Uni<Response> judge(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || isOpen(method)) {
            return Uni.createFrom().nullItem();
        }
        String operation = operationOf(method);
        return identities.getDeferredIdentity().map(identity -> {
            if (identity.isAnonymous()) {
                throw new UnauthorizedException();
            }
            currentScope.set(widest(operation, identity).orElseThrow(ForbiddenException::new));
            return null;
        });
    }

    private static boolean isOpen(Method method) {
        return method.isAnnotationPresent(PermitAll.class)
                || method.getDeclaringClass().isAnnotationPresent(PermitAll.class)
                || method.isAnnotationPresent(RolesAllowed.class)
                || method.getDeclaringClass().isAnnotationPresent(RolesAllowed.class);
    }

    private static String operationOf(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        return operation == null ? "" : operation.operationId();
    }

    /** An account with several roles acts in the one that reaches furthest. */
    private Optional<Scope> widest(String operation, SecurityIdentity identity) {
        return tables.stream()
                .filter(table -> table.knows(operation))
                .flatMap(table -> identity.getRoles().stream().flatMap(role -> table.scope(operation, role).stream()))
                .min(Enum::compareTo);
    }
}
