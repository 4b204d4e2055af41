package org.sozialraum.reporting.figure;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.reporting.voice.Voices;

/** What the entries of one year come to. All figures of a report are added up from the same sums. */
public record Sums(List<Row> rows) {

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
            BigDecimal sum) {}

    /** Different values among the entries of a figure, such as the earmarks that money was booked on; null is none. */
    public <T> Set<T> of(Selection selection, Function<Row, T> value) {
        Figure.Sum terms = selection.figure().sum();
        return rows.stream()
                .filter(row ->
                        terms.plus().contains(row.quantity()) || terms.minus().contains(row.quantity()))
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
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            if (terms.plus().contains(row.quantity()) && selection.takes(row)) {
                sum = sum.add(row.sum());
            } else if (terms.minus().contains(row.quantity()) && selection.takes(row)) {
                sum = sum.subtract(row.sum());
            }
        }
        return sum;
    }
}
