package org.sozialraum.reporting.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decides what is told again of a table of which a report was submitted before. Who has both subtracts one from the other: by
 * how much a count has changed is a count of persons too, and the changes are a table with totals of their own. So what has not
 * changed is told as before; what has is told only where it was told before and where, by the rules of {@link Suppression}, the
 * change may be told. Neither table then tells anything of the other.
 */
public final class Retelling {

    private final Map<Object, Mark> before;
    private final Map<Object, Cell> changes = new HashMap<>();
    private final Map<Object, Mark> ofChanges;
    private final int limit;
    private final Map<Object, Mark> marks = new HashMap<>();

    private Retelling(Cell changed, Map<Object, Mark> before, int limit) {
        this.before = before;
        this.limit = limit;
        all(changed).filter(cell -> cell.key() != null).forEach(cell -> changes.put(cell.key(), cell));
        // Nothing is said of changes where some count has gone down: the rules are for counts.
        this.ofChanges = all(changed).anyMatch(cell -> cell.atLeast() < 0 || cell.value() < cell.atLeast())
                ? Map.of()
                : Suppression.of(onlyWhatWasTold(changed), limit);
    }

    /**
     * @param table as it is now
     * @param changed by how much since it was told, of the same cells; without a total that is of other parts now
     * @param before how much was told of each; what is missing was nought
     * @param limit a change below it is not told
     * @return a mark for the key of each cell of the table
     */
    public static Map<Object, Mark> of(Cell table, Cell changed, Map<Object, Mark> before, int limit) {
        Retelling retelling = new Retelling(changed, before, limit);
        retelling.mark(table);
        return retelling.marks;
    }

    private void mark(Cell cell) {
        cell.parts().forEach(this::mark);
        if (cell.key() != null) {
            marks.put(cell.key(), markOf(cell));
        }
    }

    private Mark markOf(Cell cell) {
        Cell change = changes.get(cell.key());
        if (change == null) {
            boolean known = cell.parts().stream().allMatch(part -> marks.get(part.key()) == Mark.TOLD);
            return known ? Mark.TOLD : Mark.WITHHELD;
        }
        Mark was = before(cell);
        if (isNone(change)) {
            return was == Mark.BELOW && cell.value() >= limit ? Mark.WITHHELD : was;
        }
        Mark mark = ofChanges.getOrDefault(cell.key(), Mark.WITHHELD);
        // That the change is below the limit can be said only where it is all there is.
        return mark == Mark.BELOW && cell.value() != change.value() ? Mark.WITHHELD : mark;
    }

    private Mark before(Cell cell) {
        return before.getOrDefault(cell.key(), Mark.TOLD);
    }

    private static boolean isNone(Cell change) {
        return change.known() && change.value() == 0 && change.parts().stream().allMatch(Retelling::isNone);
    }

    /** A change is seen only of what was told before. */
    private Cell onlyWhatWasTold(Cell change) {
        return new Cell(
                change.key() != null && before(change) == Mark.TOLD ? change.key() : null,
                change.value(),
                change.atLeast(),
                change.known(),
                change.socialSpaceId(),
                change.parts().stream().map(this::onlyWhatWasTold).toList());
    }

    private static Stream<Cell> all(Cell cell) {
        return Stream.concat(Stream.of(cell), cell.parts().stream().flatMap(Retelling::all));
    }
}
