package org.sozialraum.kit.caller;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the {@link Caller} from the verified token of the request. */
@ApplicationScoped
public class CurrentCaller {

    /** A municipality's key has eight digits, a district's five. */
    private static final Pattern AGS = Pattern.compile("\\d{5}|\\d{8}");

    private final CurrentIdentityAssociation identities;

    CurrentCaller(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /**
     * The caller of the request that is being answered.
     *
     * @throws UnauthorizedException when there is no token, or it names no youth office
     */
    public Caller get() {
        SecurityIdentity identity = identities.getIdentity();
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        String youthOffice = token.getClaim("youth_office");
        if (youthOffice == null || !AGS.matcher(youthOffice).matches() || token.getSubject() == null) {
            throw new UnauthorizedException();
        }
        return new Caller(
                token.getSubject(),
                youthOffice,
                Set.copyOf(identity.getRoles()),
                token.getClaim("organisation"),
                token.getClaim("social_space"));
    }
}
