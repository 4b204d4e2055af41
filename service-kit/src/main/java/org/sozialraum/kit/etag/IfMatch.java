package org.sozialraum.kit.etag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;

/**
 * No lost update: whoever changes a thing says in {@code If-Match} which state of it was seen, and the change is refused
 * where the thing has moved on.
 *
 * <p>Only as good as its place: call it in the transaction of the change, after the thing's row is locked. Compared before
 * the lock, two callers can both be right, and the second overwrites the first.
 */
@RequestScoped
public class IfMatch {

    /** Tags by commas; a weak one is well formed, and never matches (RFC 9110, 13.1.1). */
    private static final Pattern TAGS = Pattern.compile("(W/)?\"[!#-~]{0,100}\"(\\s*,\\s*(W/)?\"[!#-~]{0,100}\"){0,9}");

    private final ETags tags;
    private final HttpHeaders headers;
    private boolean compared;

    IfMatch(ETags tags, HttpHeaders headers) {
        this.tags = tags;
        this.headers = headers;
    }

    /**
     * Requires the caller to have seen the thing as it is.
     *
     * @param current the thing as a GET of the same caller would show it now, its row being locked
     * @throws ProblemException 428 where the header is missing or {@code *}, which names no state; 400 where it is no tag;
     *     412 where the thing has changed
     */
    public void require(HasETag current) {
        compared = true;
        String header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw ProblemException.of(GeneralProblems.PRECONDITION_REQUIRED);
        }
        if (!TAGS.matcher(header.strip()).matches()) {
            throw ProblemException.ofFields(
                    GeneralProblems.INVALID_REQUEST,
                    List.of(new FieldError(
                            HttpHeaders.IF_MATCH,
                            "muss ein ETag in Anführungszeichen sein",
                            "must be an ETag in quotation marks")));
        }
        String now = tags.of(current);
        if (Arrays.stream(header.split(",")).map(String::strip).noneMatch(now::equals)) {
            throw ProblemException.of(GeneralProblems.PRECONDITION_FAILED);
        }
    }

    boolean wasCompared() {
        return compared;
    }
}
