package org.sozialraum.reporting.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which counts of persons in a table with totals are told (primary and secondary suppression). Counts below the limit
 * are not; then further ones are held back until whoever adds and subtracts all that is told still holds every number below
 * the limit possible for each of them. That is asked for everybody, and for the team of each social space, which knows its own.
 */
public final class Suppression {

    /** More than any count. */
    private static final long UNBOUNDED = 1L << 40;

    private final int limit;
    private final List<Node> nodes = new ArrayList<>();
    private final Set<UUID> teams;

    /** A cell with its mark, and with what a reader can tell of its value. */
    private static final class Node {
        private final Cell cell;
        private final Node total;
        private final List<Node> parts = new ArrayList<>();
        private Mark first;
        private Mark mark;
        private long low;
        private long high;

        Node(Cell cell, Node total) {
            this.cell = cell;
            this.total = total;
        }

        boolean isShownSomewhere() {
            return cell.key() != null;
        }

        boolean mayBeHeldBack() {
            return isShownSomewhere() && !cell.known();
        }

        /** How many of those counted are a team's own. */
        int own(UUID team) {
            return team.equals(cell.socialSpaceId())
                    ? cell.value()
                    : parts.stream().mapToInt(it -> it.own(team)).sum();
        }

        /** Whether it is said of the small ones of its line that they are. */
        boolean smallOnesAreNamed() {
            return total == null
                    || total.parts.stream().noneMatch(part -> part.mark == Mark.WITHHELD && part.first == Mark.BELOW);
        }

        /** Whether a team's own persons are among those counted. */
        boolean counts(UUID team) {
            return team != null
                    && (team.equals(cell.socialSpaceId()) || parts.stream().anyMatch(it -> it.counts(team)));
        }
    }

    private Suppression(Cell table, int limit) {
        if (limit < 2) {
            throw new IllegalArgumentException("A limit of " + limit + " holds nothing back");
        }
        this.limit = limit;
        add(table, null);
        this.teams = nodes.stream()
                .map(node -> node.cell.socialSpaceId())
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }

    /**
     * @param table the total, with all that it is made of
     * @param limit counts below it are not told
     * @return a mark for the key of each cell
     */
    public static Map<Object, Mark> of(Cell table, int limit) {
        Suppression suppression = new Suppression(table, limit);
        suppression.holdBack();
        suppression.tellWhatMayBeTold();
        Map<Object, Mark> marks = new HashMap<>();
        suppression.nodes.stream()
                .filter(Node::isShownSomewhere)
                .forEach(node -> marks.put(node.cell.key(), node.mark));
        return marks;
    }

    /** Totals come before their parts. */
    private void add(Cell cell, Node total) {
        Node node = new Node(cell, total);
        node.first = firstMark(cell);
        node.mark = node.first;
        nodes.add(node);
        if (total != null) {
            total.parts.add(node);
        }
        cell.parts().forEach(part -> add(part, node));
    }

    private Mark firstMark(Cell cell) {
        if (cell.known() || cell.key() != null && cell.value() >= limit) {
            return Mark.TOLD;
        }
        // Where only one number is left below the limit, to say that it is below would tell it.
        return cell.key() == null || cell.atLeast() >= limit - 1 ? Mark.WITHHELD : Mark.BELOW;
    }

    private void holdBack() {
        Optional<Node> open = firstOpen();
        while (open.isPresent()) {
            if (!cover(open.get())) {
                // What everybody knows already gives it away: nothing is told beside that.
                nodes.stream().filter(Node::mayBeHeldBack).forEach(node -> node.mark = Mark.WITHHELD);
                return;
            }
            open = firstOpen();
        }
    }

    /** Of what was held back on the way, largest first, whatever turns out not to be needed. */
    private void tellWhatMayBeTold() {
        nodes.stream()
                .filter(node -> node.mark != node.first)
                .sorted(Comparator.comparing((Node node) -> node.cell.value()).reversed())
                .forEach(node -> {
                    node.mark = node.first;
                    if (firstOpen().isPresent()) {
                        node.mark = Mark.WITHHELD;
                    }
                });
    }

    /**
     * Holds back one thing more: the smallest count among the parts, else in the line, else that the line's small ones are below
     * the limit, else the line's total; else the same of the total.
     *
     * @return whether anything was left
     */
    private boolean cover(Node open) {
        if (withholdSmallest(open.parts)) {
            return true;
        }
        for (Node at = open; ; at = at.total) {
            List<Node> line = at.total == null ? List.of(at) : at.total.parts;
            if (withholdSmallest(line) || withholdThatTheyAreBelow(line)) {
                return true;
            }
            if (at.total == null) {
                return false;
            }
            if (withholdSmallest(List.of(at.total))) {
                return true;
            }
        }
    }

    private static boolean withholdSmallest(List<Node> line) {
        Optional<Node> smallest = line.stream()
                .filter(node -> node.mark == Mark.TOLD && node.mayBeHeldBack())
                .min(Comparator.comparing(node -> node.cell.value()));
        smallest.ifPresent(node -> node.mark = Mark.WITHHELD);
        return smallest.isPresent();
    }

    private static boolean withholdThatTheyAreBelow(List<Node> line) {
        List<Node> below = line.stream().filter(node -> node.mark == Mark.BELOW).toList();
        below.forEach(node -> node.mark = Mark.WITHHELD);
        return !below.isEmpty();
    }

    /** The first count that somebody could tell although it is held back. */
    private Optional<Node> firstOpen() {
        return Stream.concat(
                        Stream.of(Optional.<UUID>empty()),
                        teams.stream().sorted().map(Optional::of))
                .map(team -> firstOpenTo(team.orElse(null)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Node> firstOpenTo(UUID team) {
        infer(team);
        return nodes.stream()
                .filter(node -> node.mark != Mark.TOLD && !node.counts(team))
                .filter(node -> tellsTooMuch(node) || lineTellsTooMuch(node, team))
                .findFirst();
    }

    private boolean tellsTooMuch(Node node) {
        boolean small = node.cell.value() < limit;
        return node.isShownSomewhere() && node.low == node.high
                || small && (node.low > node.cell.atLeast() || node.high < limit - 1);
    }

    /** What a line holds back from a reader who knows its total is a count of persons too. */
    private boolean lineTellsTooMuch(Node node, UUID team) {
        return node.total != null
                && node.total.low == node.total.high
                && node.total.parts.stream()
                                .filter(part -> part.mark != Mark.TOLD)
                                .mapToInt(part -> part.cell.value() - (team == null ? 0 : part.own(team)))
                                .sum()
                        < limit;
    }

    /** What can be told of each count from all that is told: exact, since each part has one total only. */
    private void infer(UUID team) {
        for (Node node : nodes.reversed()) {
            bound(node, team);
            if (!node.parts.isEmpty()) {
                node.low = Math.max(node.low, sum(node, false));
                node.high = Math.min(node.high, sum(node, true));
            }
        }
        for (Node total : nodes) {
            long lowest = sum(total, false);
            long highest = sum(total, true);
            for (Node part : total.parts) {
                long low = part.low;
                part.low = Math.max(low, total.low - (highest - part.high));
                part.high = Math.min(part.high, total.high - (lowest - low));
            }
        }
    }

    private static long sum(Node total, boolean highest) {
        return total.parts.stream()
                .mapToLong(part -> highest ? part.high : part.low)
                .sum();
    }

    /**
     * Before what its parts and its total tell of it. A reader who knows these rules takes a count that is withheld for one that
     * is not below the limit, where the small ones beside it are named; of a total only its parts tell so.
     */
    private void bound(Node node, UUID team) {
        Cell cell = node.cell;
        boolean known = node.mark == Mark.TOLD || team != null && team.equals(cell.socialSpaceId());
        if (known) {
            node.low = cell.value();
            node.high = cell.value();
            return;
        }
        boolean notSmall =
                node.isShownSomewhere() && node.parts.isEmpty() && cell.value() >= limit && node.smallOnesAreNamed();
        node.low = notSmall ? Math.max(limit, cell.atLeast()) : cell.atLeast();
        node.high = node.mark == Mark.BELOW ? limit - 1 : UNBOUNDED;
    }
}
