package org.sozialraum.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sozialraum.kit.database.UniqueViolations;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.tenant.Transactions;
import org.sozialraum.kit.tenant.Work;

/**
 * Makes a POST safe to repeat. The effect, and the note of what was decided under the caller's {@code Idempotency-Key},
 * are one transaction; the same request again gets the first decision, a refusal too. Only decisions are kept: what
 * changes by waiting (an id that is not known yet) is asked anew.
 *
 * <p>Without a key the effect simply is one transaction. With or without: an effect that meets a unique key which another
 * call took in the same moment is decided a second time, so it must not change anything but the database.
 */
@ApplicationScoped
public class Once {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");
    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 50;

    private final CurrentWork callers;
    private final Transactions transactions;
    private final DecisionTable decisions;
    private final HttpHeaders headers;
    private final byte[] secret;

    Once(
            CurrentWork callers,
            Transactions transactions,
            DecisionTable decisions,
            HttpHeaders headers,
            @ConfigProperty(name = "sozialraum.secret") String secret) {
        this.callers = callers;
        this.transactions = transactions;
        this.decisions = decisions;
        this.headers = headers;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Decides once.
     *
     * @param operation names the act and the thing it is done to, so that a key is not taken for another address
     * @param body the request as it was read
     * @param effect does it and returns the thing's id, or throws a {@link ProblemException} to refuse
     * @return the thing's id, of this or of the first call
     * @throws ProblemException the effect's refusal; 409 while the first call is still running; 422 for another request
     *     under the same key
     */
    public UUID decide(String operation, Object body, Supplier<UUID> effect) {
        Optional<String> key = key();
        if (key.isEmpty()) {
            return againWhereTaken(() -> transactions.inOne(effect));
        }
        Work caller = callers.get();
        var request = new DecisionTable.Request(
                caller.youthOffice(),
                caller.actor(),
                key.get(),
                operation,
                fingerprint(operation, body),
                Json.EVENTS.valueToTree(body));
        try {
            return againWhereTaken(() -> whenFree(request, () -> {
                UUID id = effect.get();
                decisions.keep(request, id);
                return id;
            }));
        } catch (ProblemException refusal) {
            if (isDecision(refusal)) {
                // The effect's transaction is gone; another call may have decided meanwhile, and then its answer holds.
                return whenFree(request, () -> {
                    decisions.keep(request, refusal);
                    throw new KeptRefusal(refusal);
                });
            }
            throw refusal;
        }
    }

    private Optional<String> key() {
        List<String> sent = headers.getRequestHeader(HEADER);
        if (sent == null || sent.isEmpty()) {
            return Optional.empty();
        }
        if (sent.size() > 1 || !KEY.matcher(sent.getFirst()).matches()) {
            throw ProblemException.ofFields(
                    GeneralProblems.INVALID_REQUEST,
                    List.of(new FieldError(
                            HEADER,
                            "muss 1 bis 200 sichtbare ASCII-Zeichen ohne Leerzeichen haben und nur einmal vorkommen",
                            "must have 1 to 200 visible ASCII characters without spaces, and be there only once")));
        }
        return Optional.of(sent.getFirst());
    }

    /**
     * Two callers who ask for the same thing at one moment can both find it free; the database lets one of them through.
     * The other decides once more, and now sees what is taken, as if it had come a moment later.
     */
    private static UUID againWhereTaken(Supplier<UUID> decision) {
        try {
            return decision.get();
        } catch (RuntimeException fault) {
            if (UniqueViolations.isOne(fault)) {
                return decision.get();
            }
            throw fault;
        }
    }

    /** Waits for a first call under the same key, holding no connection, and then answers by it or runs the work. */
    private UUID whenFree(DecisionTable.Request request, Supplier<UUID> work) {
        for (int i = 0; i < TRIES; i++) {
            Attempt attempt = attempt(request, work);
            if (attempt.refusal() != null) {
                throw attempt.refusal();
            }
            if (attempt.id() != null) {
                return attempt.id();
            }
            pause();
        }
        throw ProblemException.retryLater(GeneralProblems.STILL_RUNNING, 1);
    }

    private Attempt attempt(DecisionTable.Request request, Supplier<UUID> work) {
        return transactions.inOne(() -> {
            if (!decisions.lock(request)) {
                return new Attempt(null, null);
            }
            var known = decisions.find(request);
            if (known.isPresent()) {
                var decision = known.get();
                if (!decision.same()) {
                    return new Attempt(null, ProblemException.of(GeneralProblems.KEY_REUSED));
                }
                return new Attempt(decision.thingId(), decision.refusal());
            }
            try {
                return new Attempt(work.get(), null);
            } catch (KeptRefusal kept) {
                return new Attempt(null, kept.refusal);
            }
        });
    }

    private record Attempt(UUID id, ProblemException refusal) {}

    /** Not kept are answers that change by waiting, or that come before the decision: 404 may mean "not yours to see". */
    private static boolean isDecision(ProblemException refusal) {
        int status = refusal.type().status();
        return (status == 409 || status == 422)
                && refusal.retryAfterSeconds() == null
                && !refusal.type().equals(GeneralProblems.UNKNOWN_REFERENCE)
                && !refusal.type().equals(GeneralProblems.KEY_REUSED);
    }

    /** A keyed hash, so that nothing of the request can be guessed from what is kept. */
    private byte[] fingerprint(String operation, Object body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(operation.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(Json.EVENTS.writeValueAsBytes(body));
        } catch (GeneralSecurityException | JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    /** Holds no connection; a test looks on. */
    void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw ProblemException.retryLater(GeneralProblems.UNAVAILABLE, 1);
        }
    }

    /** Carries a refusal out of the work after it was kept, without rolling the keeping back. */
    private static final class KeptRefusal extends RuntimeException {
        private final ProblemException refusal;

        KeptRefusal(ProblemException refusal) {
            super(null, null, false, false);
            this.refusal = refusal;
        }
    }
}
