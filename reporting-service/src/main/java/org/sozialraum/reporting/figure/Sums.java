package org.sozialraum.reporting.figure;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.reporting.voice.Voices;

/** What the entries of one year come to. All figures of a report are added up from the same sums. */
public final class Sums {

    private final List<Row> rows;
    private final Map<Quantity, List<Row>> byQuantity;

    public Sums(List<Row> rows) {
        this.rows = List.copyOf(rows);
        this.byQuantity = rows.stream().collect(Collectors.groupingBy(Row::quantity));
    }

    /** The entries that have all of this in common. What does not apply is null. */
    public record Row(
            Quantity quantity,
            UUID spaceId,
            UUID projectId,
            UUID subjectId,
            String label,
            Voices voices,
            Boolean familiesHelp,
            OrganisationKind kind,
            UUID topicId,
            TargetGroup targetGroup,
            BookingMonth bookedIn,
            BigDecimal sum) {}

    public List<Row> rows() {
        return rows;
    }

    /** Different values among the entries of a figure, such as the earmarks that money was booked on; null is none. */
    public <T> Set<T> of(Selection selection, Function<Row, T> value) {
        Figure.Sum terms = selection.figure().sum();
        return Stream.of(terms.plus(), terms.minus())
                .flatMap(Set::stream)
                .flatMap(quantity -> rowsOf(quantity).stream())
                .filter(row -> row.sum().signum() != 0 && selection.takes(row))
                .map(value)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Money money(Selection selection) {
        return new Money(of(selection));
    }

    public int count(Selection selection) {
        return of(selection).intValueExact();
    }

    public BigDecimal of(Selection selection) {
        Figure.Sum terms = selection.figure().sum();
        return of(terms.plus(), selection).subtract(of(terms.minus(), selection));
    }

    private BigDecimal of(Set<Quantity> quantities, Selection selection) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Quantity quantity : quantities) {
            for (Row row : rowsOf(quantity)) {
                if (selection.takes(row)) {
                    sum = sum.add(row.sum());
                }
            }
        }
        return sum;
    }

    private List<Row> rowsOf(Quantity quantity) {
        return byQuantity.getOrDefault(quantity, List.of());
    }
}
