package org.sozialraum.reporting.report;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sozialraum.document.Papers;
import org.sozialraum.kit.problem.ProblemException;

/**
 * A report without a suffix is given in the form that {@code Accept} prefers (RFC 9110, 12.5.1), JSON before others where it has no
 * preference. The request goes to the address with that form's suffix, so that both ways have the same rights and answers.
 */
@Singleton
public class FormByAccept {

    private static final Pattern REPORT = Pattern.compile("/api/v1/annual-reports/[0-9]{4}(/versions/[0-9]{1,6})?");
    private static final SequencedMap<MediaType, String> SUFFIXES = suffixes();
    private static final List<Variant> FORMS = SUFFIXES.keySet().stream()
            .map(form -> new Variant(form, (String) null, null))
            .toList();
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static SequencedMap<MediaType, String> suffixes() {
        SequencedMap<MediaType, String> suffixes = new LinkedHashMap<>();
        suffixes.put(MediaType.APPLICATION_JSON_TYPE, "");
        suffixes.put(MediaType.TEXT_HTML_TYPE, ".html");
        suffixes.put(MediaType.valueOf(Papers.PDF), ".pdf");
        suffixes.put(MediaType.valueOf(ReportTablesResource.XLSX), ".xlsx");
        suffixes.put(MediaType.valueOf(ReportTablesResource.ZIP), ".csv.zip");
        return suffixes;
    }

    /**
     * Sends a request for a report to the form that it prefers.
     *
     * @throws ProblemException 406 where it takes none of the forms, and names them
     */
    @ServerRequestFilter(preMatching = true)
    public void choose(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!READING.contains(request.getMethod()) || !REPORT.matcher(path).matches()) {
            return;
        }
        Variant form = request.getRequest().selectVariant(FORMS);
        if (form == null) {
            throw ProblemException.of(ReportProblems.NO_SUCH_FORM, names());
        }
        request.setRequestUri(request.getUriInfo()
                .getRequestUriBuilder()
                .replacePath(path + SUFFIXES.get(form.getMediaType()))
                .build());
    }

    private static String names() {
        return String.join(
                ", ", SUFFIXES.keySet().stream().map(MediaType::toString).toList());
    }
}
