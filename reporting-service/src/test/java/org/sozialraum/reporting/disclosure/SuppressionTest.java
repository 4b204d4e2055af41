package org.sozialraum.reporting.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** No count of persons below the limit can be worked out from what is told, not by a social space's team either. */
class SuppressionTest {

    private static final String CITY = "city";

    private static UUID team(int number) {
        return new UUID(0, number);
    }

    /** A social space, at whose occasions so many persons were counted. */
    private static Cell space(int number, int value, int atLeast) {
        return new Cell(team(number), value, atLeast, false, team(number), List.of());
    }

    private static Cell total(Object key, List<Cell> parts) {
        return new Cell(
                key,
                parts.stream().mapToInt(Cell::value).sum(),
                parts.stream().mapToInt(Cell::atLeast).sum(),
                parts.stream().allMatch(Cell::known),
                null,
                parts);
    }

    private static Cell city(int... values) {
        return total(
                CITY,
                IntStream.range(0, values.length)
                        .mapToObj(i -> space(i, values[i], 0))
                        .toList());
    }

    private static List<Mark> marks(Cell city) {
        Map<Object, Mark> marks = Suppression.of(city, 3);
        return Stream.concat(Stream.of(city), city.parts().stream())
                .map(cell -> marks.get(cell.key()))
                .toList();
    }

    @Test
    void whatIsNotSmallIsTold() {
        assertEquals(List.of(Mark.TOLD, Mark.TOLD, Mark.TOLD, Mark.TOLD), marks(city(3, 40, 12)));
    }

    @Test
    void aSmallCountTakesTwoOthersWithItSinceEachTeamKnowsItsOwnAndTheCitysIsTold() {
        assertEquals(
                List.of(Mark.TOLD, Mark.BELOW, Mark.WITHHELD, Mark.WITHHELD, Mark.TOLD), marks(city(2, 27, 6, 40)));
    }

    @Test
    void whereTheCityHasTwoSocialSpacesItsTotalIsHeldBack() {
        assertEquals(List.of(Mark.WITHHELD, Mark.BELOW, Mark.TOLD), marks(city(1, 30)));
    }

    @Test
    void noughtIsSmallWhereSomethingWasHeldAndToldWhereNothingWas() {
        Cell nothing = new Cell(team(9), 0, 0, true, team(9), List.of());
        List<Cell> parts = List.of(space(0, 0, 0), space(1, 27, 0), space(2, 6, 0), nothing);
        assertEquals(
                List.of(Mark.TOLD, Mark.BELOW, Mark.WITHHELD, Mark.WITHHELD, Mark.TOLD), marks(total(CITY, parts)));
    }

    /** Two consultations have two cases at least: "below 3" would say that it is two. */
    @Test
    void whereOneNumberOnlyIsBelowTheLimitNotEvenThatIsSaid() {
        List<Cell> parts = List.of(space(0, 2, 2), space(1, 27, 3), space(2, 6, 1), space(3, 40, 4));
        assertEquals(
                List.of(Mark.TOLD, Mark.WITHHELD, Mark.WITHHELD, Mark.WITHHELD, Mark.TOLD), marks(total(CITY, parts)));
    }

    /** The project's number would tell that of projects which are not listed. */
    @Test
    void whatIsNotListedIsNotWorkedOutFromWhatIs() {
        Cell listed = new Cell("listed", 20, 0, false, null, List.of());
        Cell other = new Cell("other", 30, 0, false, null, List.of());
        Cell told = new Cell("space", 52, 0, true, null, List.of(listed, other, Cell.rest(2, false)));

        assertEquals(Map.of("space", Mark.TOLD, "listed", Mark.WITHHELD, "other", Mark.TOLD), Suppression.of(told, 3));
    }

    /** A report was submitted with 3 for a social space, and then the limit was raised to 5. */
    @Test
    void whereASmallNumberHasBeenToldAlreadyNothingMoreIsToldOfIt() {
        Cell only = new Cell("project", 3, 0, false, null, List.of());
        Cell space = new Cell("space", 3, 0, true, null, List.of(only, Cell.rest(0, true)));

        assertEquals(Map.of("space", Mark.TOLD, "project", Mark.WITHHELD), Suppression.of(space, 5));
    }

    /** Of 4 in two projects, one of them not small, the other one could only be 0 or 1: so it is not said which is small. */
    @Test
    void ofASmallNumberThatIsToldNeitherOfTwoProjectsIsCalledSmall() {
        Cell one = new Cell("one", 1, 0, false, null, List.of());
        Cell other = new Cell("other", 3, 0, false, null, List.of());
        Cell told = new Cell("space", 4, 0, true, null, List.of(one, other));

        assertEquals(Map.of("space", Mark.TOLD, "one", Mark.WITHHELD, "other", Mark.WITHHELD), Suppression.of(told, 3));
    }

    @Provide
    Arbitrary<Cell> cities() {
        Arbitrary<Integer> value = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(0, 4)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 9)));
        Arbitrary<List<Integer>> values = value.list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<List<Integer>> occasions =
                Arbitraries.integers().between(0, 2).list().ofSize(4);
        Arbitrary<List<Integer>> models =
                Arbitraries.integers().between(0, 2).list().ofSize(4);
        return Combinators.combine(values, occasions, models).as(SuppressionTest::city);
    }

    /** Spaces with the model 0 belong to the city only, as the report's cases by model of network work are told. */
    private static Cell city(List<Integer> values, List<Integer> occasions, List<Integer> models) {
        List<List<Cell>> byModel = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < values.size(); i++) {
            int held = occasions.get(i);
            int value = held == 0 ? 0 : Math.max(values.get(i), held - 1);
            byModel.get(models.get(i))
                    .add(new Cell(team(i), value, Math.max(held - 1, 0), held == 0, team(i), List.of()));
        }
        List<Cell> parts = new ArrayList<>(byModel.getFirst());
        for (int model = 1; model <= 2; model++) {
            if (!byModel.get(model).isEmpty()) {
                parts.add(total("model " + model, byModel.get(model)));
            }
        }
        return total(CITY, parts);
    }

    @Property(tries = 5_000)
    void everyNumberBelowTheLimitRemainsPossible(@ForAll("cities") Cell city) {
        Map<Object, Mark> marks = Suppression.of(city, 3);
        List<Cell> leaves = leaves(city).toList();
        for (int team = -1; team < leaves.size(); team++) {
            new Reader(city, marks, 3, team < 0 ? null : team(team)).findsNothingOut();
        }
    }

    @Provide
    Arbitrary<Cell> projectsOfASocialSpaceThatIsTold() {
        return Arbitraries.integers()
                .between(0, 9)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .filter(values -> values.stream().mapToInt(i -> i).sum() >= 3)
                .map(values -> {
                    List<Cell> projects = IntStream.range(0, values.size())
                            .mapToObj(i -> new Cell("project " + i, values.get(i), 0, false, null, List.of()))
                            .toList();
                    return new Cell("space", values.stream().mapToInt(i -> i).sum(), 0, true, null, projects);
                });
    }

    @Property(tries = 2_000)
    void ofATotalThatIsToldEveryNumberBelowTheLimitRemainsPossible(
            @ForAll("projectsOfASocialSpaceThatIsTold") Cell space) {
        new Reader(space, Suppression.of(space, 3), 3, null).findsNothingOut();
    }

    private static Stream<Cell> leaves(Cell cell) {
        return cell.parts().isEmpty() ? Stream.of(cell) : cell.parts().stream().flatMap(SuppressionTest::leaves);
    }

    private static Stream<Cell> all(Cell cell) {
        return Stream.concat(Stream.of(cell), cell.parts().stream().flatMap(SuppressionTest::all));
    }

    /** Tries all numbers that agree with what is told, and with what a team knows of its own social space. */
    private static final class Reader {
        private static final int HIGHEST = 14;

        private final Cell city;
        private final Map<Object, Mark> marks;
        private final int limit;
        private final UUID team;
        private final List<Cell> leaves;
        private final List<Cell> cells;
        private final boolean[][] possible;

        Reader(Cell city, Map<Object, Mark> marks, int limit, UUID team) {
            this.city = city;
            this.marks = marks;
            this.limit = limit;
            this.team = team;
            this.leaves = leaves(city).toList();
            this.cells = all(city).toList();
            this.possible = new boolean[cells.size()][HIGHEST * 4 + 1];
        }

        void findsNothingOut() {
            tryAll(new int[leaves.size()], 0);
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                if (marks.get(cell.key()) != Mark.TOLD
                        && leaves(cell).noneMatch(it -> it.key().equals(team))) {
                    Set<Integer> values = valuesOf(i);
                    String what = cell + " is one of " + values + " to " + team + ", as " + marks + " tells";
                    assertTrue(values.size() > 1, what);
                    assertTrue(
                            cell.value() >= limit
                                    || IntStream.range(cell.atLeast(), limit).allMatch(values::contains),
                            what);
                }
            }
        }

        private Set<Integer> valuesOf(int cell) {
            return Set.copyOf(IntStream.range(0, possible[cell].length)
                    .filter(value -> possible[cell][value])
                    .boxed()
                    .toList());
        }

        private void tryAll(int[] values, int from) {
            if (from == leaves.size()) {
                note(values);
                return;
            }
            Cell leaf = leaves.get(from);
            boolean known = leaf.key().equals(team) || marks.get(leaf.key()) == Mark.TOLD;
            int low = known ? leaf.value() : leaf.atLeast();
            int high = known ? leaf.value() : marks.get(leaf.key()) == Mark.BELOW ? limit - 1 : HIGHEST;
            for (int value = low; value <= high; value++) {
                values[from] = value;
                tryAll(values, from + 1);
            }
        }

        private void note(int[] values) {
            int[] sums = new int[cells.size()];
            for (int i = 0; i < sums.length; i++) {
                List<Cell> its = leaves(cells.get(i)).toList();
                sums[i] = IntStream.range(0, values.length)
                        .filter(leaf -> its.contains(leaves.get(leaf)))
                        .map(leaf -> values[leaf])
                        .sum();
                if (!agrees(cells.get(i), sums[i])) {
                    return;
                }
            }
            for (int i = 0; i < sums.length; i++) {
                possible[i][sums[i]] = true;
            }
        }

        private boolean isSmallOneWithheldBeside(Cell cell) {
            return cells.stream()
                    .filter(total -> total.parts().contains(cell))
                    .flatMap(total -> total.parts().stream())
                    .anyMatch(it ->
                            it.value() < limit && it.atLeast() < limit - 1 && marks.get(it.key()) == Mark.WITHHELD);
        }

        private boolean agrees(Cell cell, int value) {
            return switch (marks.get(cell.key())) {
                case TOLD -> value == cell.value();
                case BELOW -> value < limit;
                // Whoever knows the rules takes what is withheld for not small, where it is not and the small ones
                // beside
                // it are named; of a total its parts tell.
                case WITHHELD ->
                    cell.value() < limit || !cell.parts().isEmpty() || isSmallOneWithheldBeside(cell) || value >= limit;
            };
        }
    }
}
