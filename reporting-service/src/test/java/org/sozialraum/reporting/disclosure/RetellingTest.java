package org.sozialraum.reporting.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Who has two versions of a year's report, and all that is told there, finds out neither a small count nor a small change. */
class RetellingTest {

    private static final int LIMIT = 3;
    private static final String CITY = "city";

    /** A social space's count as it was told first, and by how much it has grown. */
    private record Space(int occasions, int value, int newOccasions, int change, int model) {
        static Space of(int occasions, int value, int newOccasions, int change, int model) {
            return new Space(
                    occasions,
                    occasions == 0 ? 0 : Math.max(value, occasions - 1),
                    newOccasions,
                    newOccasions == 0 ? 0 : Math.max(change, newOccasions - 1),
                    model);
        }
    }

    private enum Version {
        FIRST,
        CHANGE,
        SECOND;

        Cell leaf(UUID key, Space space) {
            int occasions = switch (this) {
                case FIRST -> space.occasions;
                case CHANGE -> space.newOccasions;
                case SECOND -> space.occasions + space.newOccasions;
            };
            int value = switch (this) {
                case FIRST -> space.value;
                case CHANGE -> space.change;
                case SECOND -> space.value + space.change;
            };
            return new Cell(key, value, Math.max(occasions - 1, 0), occasions == 0, key, List.of());
        }
    }

    private static UUID team(int number) {
        return new UUID(0, number);
    }

    /** Spaces with the model 0 belong to the city only. */
    private static Cell city(List<Space> spaces, Version version) {
        List<Cell> parts = new ArrayList<>();
        for (int model = 0; model <= 2; model++) {
            List<Cell> its = new ArrayList<>();
            for (int i = 0; i < spaces.size(); i++) {
                if (spaces.get(i).model == model) {
                    its.add(version.leaf(team(i), spaces.get(i)));
                }
            }
            if (model == 0) {
                parts.addAll(its);
            } else if (!its.isEmpty()) {
                parts.add(total("model " + model, its));
            }
        }
        return total(CITY, parts);
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

    private static Map<Object, Mark> again(List<Space> spaces) {
        return Retelling.of(
                city(spaces, Version.SECOND),
                city(spaces, Version.CHANGE),
                Suppression.of(city(spaces, Version.FIRST), LIMIT),
                LIMIT);
    }

    private static List<Mark> marks(Space... spaces) {
        Map<Object, Mark> marks = again(List.of(spaces));
        return Stream.concat(Stream.of(CITY), IntStream.range(0, spaces.length).mapToObj(RetellingTest::team))
                .map(marks::get)
                .toList();
    }

    private static Space grown(int value, int change) {
        return Space.of(1, value, change == 0 ? 0 : 1, change, 0);
    }

    @Test
    void whatHasNotChangedIsToldAsBefore() {
        assertEquals(
                List.of(Mark.TOLD, Mark.BELOW, Mark.WITHHELD, Mark.WITHHELD, Mark.TOLD),
                marks(grown(2, 0), grown(27, 0), grown(6, 0), grown(40, 0)));
    }

    @Test
    void aSmallChangeIsNotToldAndNeitherAreTheCitysNumberWhichGrewByIt() {
        assertEquals(
                List.of(Mark.WITHHELD, Mark.TOLD, Mark.WITHHELD, Mark.TOLD),
                marks(grown(40, 0), grown(27, 2), grown(30, 0)));
    }

    @Test
    void aLargeChangeIsToldWhereItTellsNoSmallOne() {
        assertEquals(List.of(Mark.TOLD, Mark.TOLD, Mark.TOLD), marks(grown(40, 0), grown(27, 3)));
        // The city grew by 8: of it the 2 could be worked out, by the team of either social space too.
        assertEquals(
                List.of(Mark.WITHHELD, Mark.TOLD, Mark.WITHHELD, Mark.TOLD),
                marks(grown(40, 0), grown(27, 2), grown(30, 6)));
    }

    @Test
    void whatWasNotToldBeforeIsNotToldOnceItHasGrown() {
        assertEquals(
                Mark.WITHHELD,
                marks(grown(2, 25), grown(27, 0), grown(6, 0), grown(40, 0)).get(1));
    }

    /** Nothing was held there, as everybody knew. */
    @Test
    void whereThereWasNothingASmallNumberIsCalledSmall() {
        List<Mark> marks = marks(grown(40, 3), Space.of(0, 0, 1, 2, 0), grown(30, 4), grown(20, 5));

        assertEquals(Mark.BELOW, marks.get(2));
    }

    /** One consultation had two cases less than was said, another one five more. */
    @Test
    void whereACountHasGoneDownNothingThatChangedIsTold() {
        List<Cell> was = List.of(leaf(0, 10), leaf(1, 20), leaf(2, 30));
        List<Cell> changed = List.of(leaf(0, -2), leaf(1, 5), new Cell(team(2), 0, 0, true, team(2), List.of()));
        List<Cell> is = List.of(leaf(0, 8), leaf(1, 25), leaf(2, 30));

        assertEquals(
                Map.of(CITY, Mark.WITHHELD, team(0), Mark.WITHHELD, team(1), Mark.WITHHELD, team(2), Mark.TOLD),
                Retelling.of(total(CITY, is), total(CITY, changed), Suppression.of(total(CITY, was), LIMIT), LIMIT));
    }

    /** One consultation, with its only case, is of another year; others had five and six cases more. */
    @Test
    void whereAConsultationIsGoneNothingThatChangedIsTold() {
        List<Cell> was = List.of(leaf(0, 10), leaf(1, 20), leaf(2, 30));
        List<Cell> changed = List.of(leaf(0, -1, -1), leaf(1, 5, 1), leaf(2, 6, 1));
        List<Cell> is = List.of(leaf(0, 9), leaf(1, 25), leaf(2, 36));

        assertEquals(
                Map.of(CITY, Mark.WITHHELD, team(0), Mark.WITHHELD, team(1), Mark.WITHHELD, team(2), Mark.WITHHELD),
                Retelling.of(total(CITY, is), total(CITY, changed), Suppression.of(total(CITY, was), LIMIT), LIMIT));
    }

    private static Cell leaf(int number, int value) {
        return leaf(number, value, 0);
    }

    private static Cell leaf(int number, int value, int atLeast) {
        return new Cell(team(number), value, atLeast, false, team(number), List.of());
    }

    /** The model stands for another social space as well: nobody was told of both together. */
    @Test
    void aTotalOfOtherPartsIsToldOnlyWhereEachOfThemIs() {
        Cell small = leaf(0, 1);
        Cell others = total("others", List.of(leaf(1, 20), leaf(2, 30)));
        Map<Object, Mark> before = Suppression.of(total(CITY, List.of(small, others)), LIMIT);
        Cell unchanged = new Cell(CITY, 0, 0, true, null, List.of());
        List<Cell> none = IntStream.range(0, 3)
                .mapToObj(i -> new Cell(team(i), 0, 0, true, team(i), List.of()))
                .toList();
        Cell now =
                total(CITY, List.of(total("model", List.of(small, leaf(1, 20))), total("other", List.of(leaf(2, 30)))));

        Map<Object, Mark> marks = Retelling.of(now, new Cell(unchanged.key(), 0, 0, true, null, none), before, LIMIT);

        assertEquals(Mark.WITHHELD, marks.get("model"));
        assertEquals(before.get(team(2)), marks.get(team(2)));
    }

    @Provide
    Arbitrary<List<Space>> cities() {
        Arbitrary<Integer> occasions = Arbitraries.integers().between(0, 2);
        return Combinators.combine(
                        occasions,
                        Arbitraries.integers().between(0, 5),
                        occasions,
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 2))
                .as(Space::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Property(tries = 500)
    void whoReadsBothVersionsFindsNothingOut(@ForAll("cities") List<Space> spaces) {
        for (int team = -1; team < spaces.size(); team++) {
            new Reader(spaces, team < 0 ? null : team(team)).findsNothingOut();
        }
    }

    /** Tries all numbers, and changes of them, that agree with both versions and with what a team knows of its own. */
    private static final class Reader {
        private static final int HIGHEST = 7;

        private final UUID team;
        private final Map<Object, Mark> first;
        private final Map<Object, Mark> second;
        private final List<Cell> was;
        private final List<Cell> changes;
        private final List<Cell> is;
        private final List<Integer> leaves;
        private final int[][] leavesOf;
        private final boolean[] smallOnesAreNamed;
        private final boolean[][] possibleWas;
        private final boolean[][] possibleChange;
        private final boolean[][] possibleIs;

        Reader(List<Space> spaces, UUID team) {
            this.team = team;
            Cell before = city(spaces, Version.FIRST);
            this.first = Suppression.of(before, LIMIT);
            this.second = again(spaces);
            this.was = all(before).toList();
            this.changes = all(city(spaces, Version.CHANGE)).toList();
            this.is = all(city(spaces, Version.SECOND)).toList();
            this.leaves = IntStream.range(0, was.size())
                    .filter(i -> was.get(i).parts().isEmpty())
                    .boxed()
                    .toList();
            this.leavesOf = was.stream()
                    .map(cell -> leaves.stream()
                            .mapToInt(i -> i)
                            .filter(i -> all(cell)
                                    .anyMatch(it -> it.key().equals(was.get(i).key())))
                            .toArray())
                    .toArray(int[][]::new);
            this.smallOnesAreNamed = new boolean[was.size()];
            for (int i = 0; i < was.size(); i++) {
                smallOnesAreNamed[i] = areSmallOnesNamedBeside(was.get(i));
            }
            this.possibleWas = new boolean[was.size()][2 * HIGHEST * 4];
            this.possibleChange = new boolean[was.size()][2 * HIGHEST * 4];
            this.possibleIs = new boolean[was.size()][2 * HIGHEST * 4];
        }

        private static Stream<Cell> all(Cell cell) {
            return Stream.concat(Stream.of(cell), cell.parts().stream().flatMap(Reader::all));
        }

        void findsNothingOut() {
            tryAll(new int[was.size()], new int[was.size()], 0);
            for (int i = 0; i < was.size(); i++) {
                if (all(was.get(i)).noneMatch(it -> it.key().equals(team))) {
                    Object key = was.get(i).key();
                    if (first.get(key) != Mark.TOLD) {
                        hidden(was.get(i), possibleWas[i], was.get(i).atLeast());
                    }
                    if (second.get(key) != Mark.TOLD) {
                        hidden(
                                is.get(i),
                                possibleIs[i],
                                was.get(i).atLeast() + changes.get(i).atLeast());
                    }
                    if (changes.get(i).value() < LIMIT && !changes.get(i).known()) {
                        hidden(changes.get(i), possibleChange[i], changes.get(i).atLeast());
                    }
                }
            }
        }

        private void hidden(Cell cell, boolean[] possible, int atLeast) {
            String what = cell + " is known to " + team + " from " + first + " and " + second;
            assertTrue(
                    IntStream.range(0, possible.length).filter(v -> possible[v]).count() > 1, what);
            assertTrue(cell.value() >= LIMIT || IntStream.range(atLeast, LIMIT).allMatch(v -> possible[v]), what);
        }

        private void tryAll(int[] values, int[] grown, int from) {
            if (from == leaves.size()) {
                note(values, grown);
                return;
            }
            int i = leaves.get(from);
            boolean own = was.get(i).key().equals(team);
            boolean known = own || was.get(i).known();
            for (int value = 0; value <= HIGHEST; value++) {
                for (int change = 0; change <= HIGHEST; change++) {
                    if (value >= was.get(i).atLeast()
                            && change >= changes.get(i).atLeast()
                            && (!known || value == was.get(i).value())
                            && (!(own || changes.get(i).known())
                                    || change == changes.get(i).value())
                            && agree(i, value, change)) {
                        values[i] = value;
                        grown[i] = change;
                        tryAll(values, grown, from + 1);
                    }
                }
            }
        }

        private void note(int[] values, int[] grown) {
            int[] value = new int[was.size()];
            int[] change = new int[was.size()];
            for (int i = 0; i < was.size(); i++) {
                for (int leaf : leavesOf[i]) {
                    value[i] += values[leaf];
                    change[i] += grown[leaf];
                }
                if (!agree(i, value[i], change[i])) {
                    return;
                }
            }
            for (int i = 0; i < was.size(); i++) {
                possibleWas[i][value[i]] = true;
                possibleChange[i][change[i]] = true;
                possibleIs[i][value[i] + change[i]] = true;
            }
        }

        /** Of changes that are not told nobody sees which are small. */
        private boolean agree(int i, int value, int change) {
            Object key = was.get(i).key();
            boolean asFirst = switch (first.get(key)) {
                case TOLD -> value == was.get(i).value();
                case BELOW -> value < LIMIT;
                case WITHHELD -> !isKnownNotToBeSmall(i) || value >= LIMIT;
            };
            return asFirst
                    && switch (second.get(key)) {
                        case TOLD -> value + change == is.get(i).value();
                        case BELOW -> value + change < LIMIT;
                        case WITHHELD -> true;
                    };
        }

        /** To whoever knows the rules, where the small ones beside it are named. */
        private boolean isKnownNotToBeSmall(int i) {
            return was.get(i).value() >= LIMIT && was.get(i).parts().isEmpty() && smallOnesAreNamed[i];
        }

        private boolean areSmallOnesNamedBeside(Cell cell) {
            return was.stream()
                    .filter(total -> total.parts().contains(cell))
                    .flatMap(total -> total.parts().stream())
                    .noneMatch(it ->
                            it.value() < LIMIT && it.atLeast() < LIMIT - 1 && first.get(it.key()) == Mark.WITHHELD);
        }
    }
}
