package org.sozialraum.web;

import io.quarkus.oidc.AccessTokenCredential;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Passes calls of the page on to the services, with the access token of whoever is signed in. Only a short list of headers
 * goes through in each direction, and only calls of our own page may change anything.
 */
@Path("/services/{service}/api/{path:.*}")
@RunOnVirtualThread
public class PassOnResource {

    private static final Logger LOG = Logger.getLogger(PassOnResource.class);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
    private static final List<String> SERVICES = List.of("budget", "project", "reporting");
    private static final List<String> TO_THE_SERVICE =
            List.of("accept", "accept-language", "content-type", "idempotency-key", "if-match", "if-none-match");
    private static final List<String> TO_THE_PAGE =
            List.of("content-type", "content-language", "content-disposition", "etag", "retry-after", "cache-control");

    private final AccessTokenCredential accessToken;
    private final Config config;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    PassOnResource(AccessTokenCredential accessToken, Config config) {
        this.accessToken = accessToken;
        this.config = config;
    }

    @GET
    public Response get(@PathParam("service") String service, @PathParam("path") String path) {
        return passOn(service, path, new byte[0]);
    }

    @POST
    public Response post(@PathParam("service") String service, @PathParam("path") String path, byte[] body) {
        return passOnFromOurPage(service, path, body);
    }

    @PUT
    public Response put(@PathParam("service") String service, @PathParam("path") String path, byte[] body) {
        return passOnFromOurPage(service, path, body);
    }

    @PATCH
    public Response patch(@PathParam("service") String service, @PathParam("path") String path, byte[] body) {
        return passOnFromOurPage(service, path, body);
    }

    @DELETE
    public Response delete(@PathParam("service") String service, @PathParam("path") String path) {
        return passOnFromOurPage(service, path, new byte[0]);
    }

    /** The cookie comes along from foreign pages too; browsers say from where a call comes. */
    private Response passOnFromOurPage(String service, String path, byte[] body) {
        if (!"same-origin".equals(headers.getHeaderString("Sec-Fetch-Site"))) {
            return problem(
                    403,
                    "foreign-page",
                    "Der Aufruf kommt nicht von dieser Seite",
                    "Bitte arbeiten Sie auf der Seite von Sozialraum.");
        }
        return passOn(service, path, body);
    }

    private Response passOn(String service, String path, byte[] body) {
        if (!SERVICES.contains(service)) {
            throw new NotFoundException();
        }
        String root = config.getValue("sozialraum.services." + service, String.class);
        String query = uri.getRequestUri().getRawQuery();
        String rawPath = uri.getRequestUri().getRawPath().substring(("/services/" + service).length());
        HttpRequest.Builder call = HttpRequest.newBuilder(
                        URI.create(root + rawPath + (query == null ? "" : "?" + query)))
                .timeout(TIME_LIMIT)
                .header("Authorization", "Bearer " + accessToken.getToken())
                .method(request.getMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : TO_THE_SERVICE) {
            String value = headers.getHeaderString(name);
            if (value != null) {
                call.header(name, value);
            }
        }
        try {
            return answer(client.send(call.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException away) {
            LOG.warnf(
                    "service does not answer: service=%s fault=%s",
                    service, away.getClass().getSimpleName());
            return problem(
                    503,
                    "unavailable",
                    "Zurzeit nicht erreichbar",
                    "Bitte versuchen Sie es in einem Augenblick noch einmal.");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return problem(503, "unavailable", "Zurzeit nicht erreichbar", "Die Anwendung wird gerade beendet.");
        }
    }

    private static Response answer(HttpResponse<byte[]> answer) {
        Response.ResponseBuilder response = Response.status(answer.statusCode());
        for (String name : TO_THE_PAGE) {
            answer.headers().firstValue(name).ifPresent(value -> response.header(name, value));
        }
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }

    private static Response problem(int status, String code, String title, String detail) {
        Response.ResponseBuilder response = Response.status(status)
                .type("application/problem+json")
                .entity(Map.of("type", "/problems/" + code, "title", title, "status", status, "detail", detail));
        return status == 503 ? response.header(HttpHeaders.RETRY_AFTER, 2).build() : response.build();
    }
}
