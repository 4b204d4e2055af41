package org.sozialraum.kit.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages behind the type URIs of problems: what it means and what to do. */
@Path("/problems")
@PermitAll
@Tag(name = "problems", description = "What a refusal means and what to do about it.")
public class ProblemPages {

    private final Instance<ProblemCatalogue> catalogues;

    ProblemPages(Instance<ProblemCatalogue> catalogues) {
        this.catalogues = catalogues;
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(operationId = "explainProblem", summary = "Explains a kind of problem in German and English.")
    public String explain(@PathParam("code") String code) {
        ProblemType type = catalogues.stream()
                .flatMap(catalogue -> catalogue.types().stream())
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        // Every part is a constant of the catalogue, so nothing has to be escaped.
        return """
                <!doctype html>
                <html lang="de"><head><meta charset="utf-8"><title>%2$s</title></head>
                <body>
                <main><h1>%2$s</h1><p>%4$s</p><p>HTTP %1$d</p></main>
                <section lang="en"><h2>%3$s</h2><p>%5$s</p></section>
                </body></html>
                """.formatted(
                        type.status(),
                        type.title().german(),
                        type.title().english(),
                        type.remedy().german(),
                        type.remedy().english());
    }
}
