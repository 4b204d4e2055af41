package org.sozialraum.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.system.RunningSystem.Service.BUDGET;
import static org.sozialraum.system.RunningSystem.Service.PROJECT;
import static org.sozialraum.system.RunningSystem.Service.REPORTING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sozialraum.stack.signin.Account;
import org.sozialraum.system.Calls.Answer;

/**
 * Walks every operation of every OpenAPI document with every account, to what is its own, of another social space, of
 * another provider and of another office, and holds the answers against {@code rights.yaml}, which says what an operation
 * needs there. Reads come first, since acts change what they reach.
 */
@TestMethodOrder(OrderAnnotation.class)
class RightsWalkTest {

    private static Walk walk;

    @BeforeAll
    static void openTwoOffices() {
        walk = Walk.begin(RunningSystem.get());
    }

    @AfterAll
    static void say() {
        if (walk != null) {
            System.out.println(walk.summary());
        }
    }

    @Test
    @Order(1)
    void everyOperationIsExpectedAndEveryExpectationHasItsOperation() {
        assertEquals(
                String.join("\n", new TreeSet<>(walk.expectations.operations())),
                walk.operations.stream().map(Operation::name).sorted().collect(Collectors.joining("\n")));
    }

    @Test
    @Order(2)
    void whatIsReadReachesAsFarAsExpected() {
        surprises(walk.readers().filter(operation -> !operation.parts().isEmpty()), (operation, account, expected) -> {
            List<Supplier<Optional<String>>> tries = new ArrayList<>();
            for (Thing thing : walk.thingsFor(operation, expected)) {
                tries.add(() -> walk.at(thing, operation, account, expected, walk.read(operation, thing, account)));
            }
            return tries;
        });
    }

    @Test
    @Order(3)
    void listsShowWhatIsInReachAndNothingElse() {
        surprises(
                walk.readers().filter(operation -> operation.parts().isEmpty()),
                (operation, account, expected) -> List.of(() -> walk.list(operation, account, expected)));
    }

    @Test
    @Order(4)
    void aFilterByWhatIsOutOfReachFindsNothing() {
        surprises(walk.readers(), (operation, account, expected) -> walk.filters(operation, account, expected));
    }

    @Test
    @Order(5)
    void whoMayNotActIsToldSoWhateverWasSent() {
        surprises(
                walk.writers(),
                (operation, account, expected) -> List.of(() -> {
                    Thing any = walk.thingsFor(operation).getFirst();
                    Answer answer = walk.write(operation, any, account, "{ broken");
                    return expected.isPresent()
                            ? walk.expect("400 for a broken body", answer, answer.status() == 400)
                            : walk.expect("403 for a broken body", answer, answer.isForbidden());
                }));
    }

    @Test
    @Order(6)
    void nothingIsMadeInTheNameOfOthers() {
        surprises(
                walk.writers().filter(operation -> operation.parts().isEmpty()),
                (operation, account, expected) -> walk.makings(operation, account, expected));
    }

    @Test
    @Order(7)
    void actsReachAsFarAsExpected() {
        surprises(walk.writers().filter(operation -> !operation.parts().isEmpty()), (operation, account, expected) -> {
            List<Supplier<Optional<String>>> tries = new ArrayList<>();
            for (Thing thing : walk.thingsFor(operation, expected)) {
                tries.add(() -> walk.at(
                        thing,
                        operation,
                        account,
                        expected,
                        walk.write(operation, thing, account, walk.body(operation, thing))));
            }
            return tries;
        });
    }

    @Test
    @Order(8)
    void aTokenThatDoesNotHoldIsRefusedByEveryOperation() {
        List<Supplier<Optional<String>>> tries = new ArrayList<>();
        for (Map.Entry<String, Optional<String>> token : walk.forgedTokens().entrySet()) {
            walk.operations.stream()
                    .filter(operation -> !walk.expectations.isOpen(operation.name()))
                    .forEach(operation -> tries.add(() -> walk.with(token.getKey(), token.getValue(), operation)));
        }
        assertEquals(List.of(), walk.tryAll(tries));
    }

    @Test
    @Order(9)
    void throughTheWebAppEveryAccountHasTheSameRights() {
        assertEquals(
                List.of(),
                walk.tryAll(walk.here.accounts().stream()
                        .flatMap(account -> walk.throughTheWebApp(account).stream())
                        .toList()));
    }

    /** What has to be tried for one operation and one account, whose reach by it is expected as given. */
    private interface Tries {
        List<Supplier<Optional<String>>> of(Operation operation, Account account, Optional<Reach> expected);
    }

    private static void surprises(Stream<Operation> operations, Tries tries) {
        List<Supplier<Optional<String>>> all = new ArrayList<>();
        operations.forEach(operation -> {
            for (Account account : walk.here.accounts()) {
                Optional<Reach> expected = walk.expectations.reach(operation.name(), account.role());
                for (Supplier<Optional<String>> one : tries.of(operation, account, expected)) {
                    all.add(() -> one.get().map(said -> operation.name() + " as " + account.name() + ": " + said));
                }
            }
        });
        assertEquals("", String.join("\n", walk.tryAll(all)));
    }

    static List<RunningSystem.Service> services() {
        return List.of(BUDGET, PROJECT, REPORTING);
    }
}
