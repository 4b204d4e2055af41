package org.sozialraum.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.figure.FigureEntries.Counted;
import org.sozialraum.reporting.figure.FigurePath;
import org.sozialraum.reporting.figure.Quantity;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.place.Places;
import org.sozialraum.reporting.year.ReportYear;

/** The events behind all figures of a whole youth office's report, from one reading of the entries. */
@ApplicationScoped
public class ReportEvidence {

    private final FigureSelections selections;
    private final FigureEntries entries;
    private final Places places;

    public ReportEvidence(FigureSelections selections, FigureEntries entries, Places places) {
        this.selections = selections;
        this.entries = entries;
        this.places = places;
    }

    /**
     * What one event adds to a figure.
     *
     * @param position its publication number within the service
     * @param time when it was recorded
     * @param adds as the figure is written: with two decimals for euro, without any for counts
     */
    public record Item(String service, long position, UUID eventId, Instant time, String adds) {}

    /**
     * By the figure's path; a rate has no entry of its own.
     *
     * @param year of the report
     * @param asOf the day as of which it is
     * @param paths of figures of that report
     */
    public Map<String, List<Item>> of(int year, LocalDate asOf, Collection<String> paths) {
        List<Places.SocialSpace> spaces = places.of(year);
        Map<Integer, Map<Quantity, List<Counted>>> byYear = new HashMap<>();
        Map<String, List<Item>> evidence = new LinkedHashMap<>();
        for (String path : paths) {
            FigurePath named = FigurePath.of(path).orElseThrow();
            int itsYear = FigureEvidences.yearOf(named).orElse(year);
            LocalDate itsDay = ReportYear.asOf(itsYear, asOf);
            Optional<Selection> selection = selections.of(itsYear, itsDay, named, spaces);
            if (named.figure().ratio().isEmpty() && selection.isPresent()) {
                evidence.put(
                        path, items(byYear.computeIfAbsent(itsYear, its -> counted(its, itsDay)), selection.get()));
            }
        }
        return evidence;
    }

    private Map<Quantity, List<Counted>> counted(int year, LocalDate asOf) {
        return entries.counted(year, asOf).stream()
                .collect(Collectors.groupingBy(entry -> entry.row().quantity()));
    }

    private static List<Item> items(Map<Quantity, List<Counted>> counted, Selection selection) {
        Figure.Sum terms = selection.figure().sum();
        Map<String, Item> items = new TreeMap<>();
        Map<String, BigDecimal> sums = new HashMap<>();
        Stream.of(terms.plus(), terms.minus())
                .flatMap(Set::stream)
                .flatMap(quantity -> counted.getOrDefault(quantity, List.of()).stream())
                .filter(entry -> selection.takes(entry.row()))
                .forEach(entry -> {
                    boolean plus = terms.plus().contains(entry.row().quantity());
                    String key = "%s/%019d".formatted(entry.service(), entry.position());
                    BigDecimal adds = entry.row().sum();
                    BigDecimal sum = sums.merge(key, plus ? adds : adds.negate(), BigDecimal::add);
                    items.put(
                            key,
                            new Item(
                                    entry.service(),
                                    entry.position(),
                                    entry.eventId(),
                                    entry.time(),
                                    FigureEvidences.inUnit(selection.figure().unit(), sum)
                                            .toPlainString()));
                });
        sums.forEach((key, sum) -> {
            if (sum.signum() == 0) {
                items.remove(key);
            }
        });
        return List.copyOf(items.values());
    }
}
