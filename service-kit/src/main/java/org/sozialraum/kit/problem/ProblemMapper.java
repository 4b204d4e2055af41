package org.sozialraum.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sozialraum.kit.database.PassingFaults;
import org.sozialraum.kit.tenant.Correlation;

/** The one place where a refusal or a fault becomes a problem document. */
@Singleton
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");
    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    private final Correlation correlation;

    ProblemMapper(Correlation correlation) {
        this.correlation = correlation;
    }

    @ServerExceptionMapper
    public Response refusal(ProblemException refusal, HttpHeaders headers, UriInfo uri) {
        return answer(refusal, headers, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(Exception cause, HttpHeaders headers, UriInfo uri) {
        Response answer = answer(ProblemException.of(GeneralProblems.UNAUTHENTICATED), headers, uri);
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException cause, HttpHeaders headers, UriInfo uri) {
        return answer(ProblemException.of(GeneralProblems.FORBIDDEN), headers, uri);
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException cause, HttpHeaders headers, UriInfo uri) {
        return answer(ProblemException.of(GeneralProblems.NOT_FOUND), headers, uri);
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException cause, HttpHeaders headers, UriInfo uri) {
        int status = cause.getResponse().getStatus();
        if (status < 400) {
            return cause.getResponse();
        }
        ProblemType type = switch (cause) {
            case NotAllowedException _ -> GeneralProblems.METHOD_NOT_ALLOWED;
            case NotSupportedException _ -> GeneralProblems.UNSUPPORTED_MEDIA_TYPE;
            case NotAcceptableException _ -> GeneralProblems.NOT_ACCEPTABLE;
            default ->
                switch (status) {
                    case 401 -> GeneralProblems.UNAUTHENTICATED;
                    case 403 -> GeneralProblems.FORBIDDEN;
                    case 404 -> GeneralProblems.NOT_FOUND;
                    case 413 -> GeneralProblems.TOO_LARGE;
                    default -> GeneralProblems.INVALID_REQUEST;
                };
        };
        if (status >= 500) {
            return fault(cause, headers, uri);
        }
        return answer(ProblemException.of(type), headers, uri);
    }

    @ServerExceptionMapper
    public Response fault(Throwable fault, HttpHeaders headers, UriInfo uri) {
        if (PassingFaults.isOne(fault)) {
            LOG.warnf("database does not answer, correlation=%s", correlation.id());
            return answer(ProblemException.retryLater(GeneralProblems.UNAVAILABLE, 2), headers, uri);
        }
        LOG.errorf(fault, "unexpected, correlation=%s", correlation.id());
        return answer(ProblemException.of(GeneralProblems.DEFECT, correlation.id()), headers, uri);
    }

    private static Response answer(ProblemException refusal, HttpHeaders headers, UriInfo uri) {
        Locale language = language(headers);
        ProblemType type = refusal.type();
        Problem problem = new Problem(
                "/problems/" + type.code(),
                type.title().in(language),
                type.status(),
                type.detailIn(language, refusal.values()),
                uri.getPath().startsWith("/") ? uri.getPath() : "/" + uri.getPath(),
                refusal.errors().stream()
                        .map(error -> new Problem.Field(
                                error.pointer(), error.detail().in(language)))
                        .toList());
        Response.ResponseBuilder answer = Response.status(type.status())
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .entity(problem);
        if (refusal.retryAfterSeconds() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
        }
        return answer.build();
    }

    private static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(wanted ->
                        LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(Locale.GERMAN);
    }
}
