package org.sozialraum.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sozialraum.kit.database.PassingFaults;
import org.sozialraum.kit.database.UniqueViolations;
import org.sozialraum.kit.tenant.Correlation;

/** The one place where a refusal or a fault becomes a problem document. */
@Singleton
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private final Correlation correlation;
    private final AllowedMethods allowedMethods;

    ProblemMapper(Correlation correlation, AllowedMethods allowedMethods) {
        this.correlation = correlation;
        this.allowedMethods = allowedMethods;
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
        if (status >= 500) {
            return fault(cause, headers, uri);
        }
        Response answer = answer(ProblemException.of(GeneralProblems.ofStatus(status)), headers, uri);
        return status == 405
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowedMethods.at(uri.getPath()))
                        .build()
                : answer;
    }

    /** What has no room in its queue. */
    @ServerExceptionMapper
    public Response busy(RejectedExecutionException full, HttpHeaders headers, UriInfo uri) {
        LOG.warnf("too many at once, correlation=%s", correlation.id());
        return answer(ProblemException.retryLater(GeneralProblems.BUSY, 10), headers, uri);
    }

    @ServerExceptionMapper
    public Response fault(Throwable fault, HttpHeaders headers, UriInfo uri) {
        if (PassingFaults.isOne(fault)) {
            LOG.warnf("database does not answer, correlation=%s", correlation.id());
            return answer(ProblemException.retryLater(GeneralProblems.UNAVAILABLE, 2), headers, uri);
        }
        if (UniqueViolations.isOne(fault)) {
            LOG.infof("a unique key is taken, correlation=%s", correlation.id());
            return answer(ProblemException.of(GeneralProblems.TAKEN), headers, uri);
        }
        LOG.errorf(fault, "unexpected, correlation=%s", correlation.id());
        return answer(ProblemException.of(GeneralProblems.DEFECT, correlation.id()), headers, uri);
    }

    private static Response answer(ProblemException refusal, HttpHeaders headers, UriInfo uri) {
        Locale language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.status(refusal.type().status())
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .entity(Problem.of(refusal, uri.getPath(), language));
        if (refusal.retryAfterSeconds() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
        }
        return answer.build();
    }
}
