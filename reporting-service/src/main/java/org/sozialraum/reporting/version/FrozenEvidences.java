package org.sozialraum.reporting.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.reporting.figure.Definition;
import org.sozialraum.reporting.figure.FigurePath;
import org.sozialraum.reporting.figure.FigurePath.Part;
import org.sozialraum.reporting.figure.Unit;
import org.sozialraum.reporting.report.FigureEvidence;
import org.sozialraum.reporting.report.FigureEvidences;
import org.sozialraum.reporting.report.FigureValues;
import org.sozialraum.reporting.report.ReportEvidence.Item;
import org.sozialraum.reporting.report.ReportPaths;
import org.sozialraum.reporting.report.ReportProblems;
import org.sozialraum.reporting.sql.Sql;

/** Leads from a figure of a submitted version to the events behind it as they were frozen with it, whatever came later. */
@ApplicationScoped
public class FrozenEvidences {

    private final VersionViews views;
    private final Sql sql;

    FrozenEvidences(VersionViews views, Sql sql) {
        this.views = views;
        this.sql = sql;
    }

    /**
     * @param path where the figure stands in the version's JSON
     * @return empty where there is no such version, it is a draft, or it has no such figure
     * @throws ProblemException 403 for a count of persons, whose evidence is in no version; 409 for a report in another format
     *     than this program's, and where the evidence was lost with the database
     */
    @Transactional
    Optional<FigureEvidence> of(int year, int version, String path, Paging paging) {
        return views.frozen(year, version).flatMap(frozen -> {
            VersionPages.requireThisFormat(views.summary(year, version).orElseThrow());
            JsonNode report = frozen.tree();
            Map<String, String> values = FigureValues.of(report);
            return FigurePath.of(path)
                    .flatMap(named -> Stream.of(path, withIdOfSpace(path, named, report))
                            .filter(its -> values.containsKey(its) || isLeftOutOf(report, its))
                            .findFirst()
                            .map(its -> of(year, version, its, named, values, paging)));
        });
    }

    /** Where a social space stands by its id, its key is understood as well. */
    private static String withIdOfSpace(String path, FigurePath named, JsonNode report) {
        String key = named.values().get(Part.SPACE);
        for (JsonNode space : report.path("socialSpaces")) {
            if (space.path("key").asText().equals(key)) {
                return path.replace(
                        "." + key + ".", "." + space.path("socialSpaceId").asText() + ".");
            }
        }
        return path;
    }

    /** Nought is left out of a count, and of a list what another part of the report has in it: a topic, a cause. */
    private static boolean isLeftOutOf(JsonNode report, String path) {
        String parent = parent(path);
        return isPlace(report, parent) || isPlace(report, parent(parent)) && FigureValues.tells(report, path);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    private static boolean isPlace(JsonNode report, String asked) {
        AtomicBoolean found = new AtomicBoolean();
        ReportPaths.walk(report, JsonNode::isEmpty, (place, node) -> {
            if (place.equals(asked) || place.startsWith(asked + ".")) {
                found.set(true);
            }
        });
        return found.get();
    }

    private FigureEvidence of(
            int year, int version, String path, FigurePath named, Map<String, String> values, Paging paging) {
        if (named.figure().unit() == Unit.PERSONS) {
            throw ProblemException.of(ReportProblems.COUNTS_OF_PERSONS_WITHHELD);
        }
        int itsYear = FigureEvidences.yearOf(named).orElse(year);
        Definition definition = Definition.of(named.figure());
        if (named.figure().ratio().isPresent()) {
            String row = path.substring(0, path.lastIndexOf(".successRate."));
            FigureEvidence.Ratio ratio = new FigureEvidence.Ratio(
                    row + ".succeeded",
                    Integer.parseInt(values.get(row + ".succeeded")),
                    row + ".finished",
                    Integer.parseInt(values.get(row + ".finished")));
            BigDecimal rate = values.containsKey(path) ? new BigDecimal(values.get(path)) : null;
            return new FigureEvidence(itsYear, path, definition, rate, ratio, List.of(), null);
        }
        Page<FigureEvidence.Item> part = paging.page(items(year, version, path, paging), FrozenEvidences::key);
        BigDecimal total = new BigDecimal(values.getOrDefault(path, "0"));
        return new FigureEvidence(itsYear, path, definition, total, null, part.items(), part.next());
    }

    private static String key(FigureEvidence.Item item) {
        return item.service() + "/" + item.position();
    }

    /** Service by service, in the order of publication, from a place on. */
    private List<FigureEvidence.Item> items(int year, int version, String path, Paging paging) {
        String written = sql
                .list(
                        "select coalesce(jsonb_extract_path(evidence::jsonb, ?), '[]') as items from report_evidence"
                                + " where year = ? and version = ?",
                        row -> row.getString("items"),
                        path,
                        year,
                        version)
                .stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.of(VersionProblems.EVIDENCE_LOST, version));
        List<FigureEvidence.Item> all = Stream.of(read(written))
                .map(it -> new FigureEvidence.Item(
                        it.service(), it.position(), it.eventId(), it.time(), new BigDecimal(it.adds())))
                .toList();
        int seen = paging.after() == null
                ? 0
                : 1 + all.stream().map(FrozenEvidences::key).toList().indexOf(paging.after());
        return all.stream().skip(seen).limit(paging.toRead()).toList();
    }

    private static Item[] read(String items) {
        try {
            return Json.EVENTS.readValue(items, Item[].class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("what was written can be read", defect);
        }
    }
}
