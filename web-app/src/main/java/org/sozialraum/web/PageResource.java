package org.sozialraum.web;

import io.quarkus.oidc.IdToken;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The pages of the web app; what they show is fetched by their script. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PageResource {

    private static final Map<String, String> ROLES_IN_GERMAN = Map.ofEntries(
            Map.entry("administrator", "Administration"),
            Map.entry("clerk", "Sachbearbeitung"),
            Map.entry("section-head", "Fachbereichsleitung"),
            Map.entry("office-head", "Amtsleitung"),
            Map.entry("co-signer", "Mitzeichnendes Amt"),
            Map.entry("councillor", "Dezernatsleitung"),
            Map.entry("mayor", "Verwaltungsleitung"),
            Map.entry("committee-member", "Jugendhilfeausschuss"),
            Map.entry("auditor", "Rechnungsprüfung"),
            Map.entry("team", "Sozialraumteam"),
            Map.entry("provider", "Träger"),
            Map.entry("finance-system", "Finanzverfahren"));

    @Inject
    @IdToken
    JsonWebToken account;

    /** The templates and what they need. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance overview(String account, String role);

        static native TemplateInstance signedOut();
    }

    @GET
    public TemplateInstance overview() {
        return Templates.overview(account.getClaim("preferred_username"), roleInGerman());
    }

    @GET
    @Path("signed-out")
    public TemplateInstance signedOut() {
        return Templates.signedOut();
    }

    /** Where the sign-in comes back to when it did not begin at a page. */
    @GET
    @Path("signed-in")
    public Response signedIn() {
        return Response.seeOther(URI.create("/")).build();
    }

    private String roleInGerman() {
        return account.getGroups().stream()
                .findFirst()
                .or(() -> account.<List<?>>claim("roles")
                        .flatMap(roles -> roles.stream().findFirst().map(PageResource::text)))
                .map(role -> ROLES_IN_GERMAN.getOrDefault(role, role))
                .orElse("ohne Rolle");
    }

    private static String text(Object claim) {
        return claim instanceof jakarta.json.JsonString json ? json.getString() : String.valueOf(claim);
    }
}
