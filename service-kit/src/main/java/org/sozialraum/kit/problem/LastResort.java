package org.sozialraum.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.security.AuthenticationException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * What no resource answers: a body that says itself that it is too large, and an address with parameters in it, are refused
 * before they are read; a failure that not even {@link ProblemMapper} has seen becomes a problem document as well.
 */
@Singleton
public class LastResort {

    private static final Logger LOG = Logger.getLogger(LastResort.class);

    /** 1 MiB, in bytes. */
    public static final int LARGEST_BODY = 1024 * 1024;

    /** What the framework would cut off before anybody sees it, so that a filter would be ignored. */
    private static final FieldError NO_PARAMETERS_HERE = new FieldError(
            ";",
            "ist in einer Adresse nicht möglich; Parameter stehen hinter einem Fragezeichen",
            "is not possible in an address; parameters stand behind a question mark");

    private static final int BEFORE_THE_SERVERS_OWN_LIMIT = -1_000;
    private static final int BEFORE_THE_SERVERS_OWN_WORDS = Integer.MAX_VALUE - 1_000;

    private final ObjectMapper json;

    LastResort(ObjectMapper json) {
        this.json = json;
    }

    void listen(@Observes Router router) {
        router.route().order(BEFORE_THE_SERVERS_OWN_LIMIT).handler(this::refuseUnread);
        router.route().order(BEFORE_THE_SERVERS_OWN_WORDS).failureHandler(this::explain);
    }

    private void refuseUnread(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // A length that is no number is the server's to refuse.
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > LARGEST_BODY) {
            call.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(call, ProblemException.of(GeneralProblems.TOO_LARGE));
        } else if (call.request().path().contains(";")) {
            answer(call, ProblemException.ofFields(GeneralProblems.INVALID_REQUEST, List.of(NO_PARAMETERS_HERE)));
        } else {
            call.next();
        }
    }

    private void explain(RoutingContext call) {
        int status = call.statusCode();
        if (call.response().ended()
                || call.response().headWritten()
                || call.failure() instanceof AuthenticationException) {
            call.next();
        } else if (status >= 400 && status < 500) {
            answer(call, ProblemException.of(GeneralProblems.ofStatus(status)));
        } else {
            String incident = UuidCreator.getTimeOrderedEpoch().toString();
            LOG.errorf(call.failure(), "unexpected, correlation=%s", incident);
            answer(call, ProblemException.of(GeneralProblems.DEFECT, incident));
        }
    }

    private void answer(RoutingContext call, ProblemException refusal) {
        Locale language = Languages.of(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            call.response()
                    .setStatusCode(refusal.type().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                    .end(json.writeValueAsString(
                            Problem.of(refusal, call.request().path(), language)));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
