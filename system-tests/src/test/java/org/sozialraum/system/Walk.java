package org.sozialraum.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sozialraum.stack.signin.Account;
import org.sozialraum.system.Calls.Answer;
import org.sozialraum.system.Calls.Call;

/** What one walk over all rights needs: two offices, the operations, and how an answer is judged. */
final class Walk {

    final List<Operation> operations;
    final Expectations expectations;
    final WalkedOffice here;
    final WalkedOffice there;
    private final RunningSystem system;
    private final Calls calls;
    private final Paths paths;

    private Walk(RunningSystem system) {
        this.system = system;
        this.calls = new Calls(system);
        this.expectations = Expectations.read();
        this.operations = RightsWalkTest.services().stream()
                .flatMap(service -> Operation.of(service, calls).stream())
                .toList();
        int ags = ThreadLocalRandom.current().nextInt(20_000, 99_000);
        List<WalkedOffice> offices = Stream.of(ags, ags + 1)
                .parallel()
                .map(key -> WalkedOffice.open(String.valueOf(key), calls, operations, expectations))
                .toList();
        this.here = offices.getFirst();
        this.there = offices.getLast();
        this.paths = Paths.of(calls, account("administrator"));
    }

    static Walk begin(RunningSystem system) {
        return new Walk(system);
    }

    Account account(String role) {
        return here.accounts().stream()
                .filter(account -> account.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    Stream<Operation> readers() {
        return operations.stream().filter(Operation::reads).filter(operation -> !expectations.isOpen(operation.name()));
    }

    Stream<Operation> writers() {
        return operations.stream().filter(operation -> !operation.reads());
    }

    String summary() {
        return "The walk: %d operations, %d accounts in each of two offices, %d kinds of things in %d corners, %d calls."
                .formatted(
                        operations.size(),
                        here.accounts().size(),
                        here.things().stream().map(Thing::noun).distinct().count(),
                        here.corners().size(),
                        calls.made());
    }

    /** The things that tell how far the account reaches; for one that may not act at all, one of each office. */
    List<Thing> thingsFor(Operation operation, Optional<Reach> reach) {
        List<Thing> all = thingsFor(operation);
        return reach.isPresent() ? all : List.of(all.getFirst(), all.getLast());
    }

    /** The things that the operation's path can name: all of this office, one of the other; any where it names none. */
    List<Thing> thingsFor(Operation operation) {
        Optional<String> noun = operation.parts().stream()
                .filter(part -> part.parameter().equals("id"))
                .map(Operation.Part::noun)
                .findFirst();
        return noun.map(its -> Stream.concat(
                                of(here, operation, its),
                                of(there, operation, its).limit(1))
                        .toList())
                .orElse(List.of(here.corners().getFirst().named(Set.of())));
    }

    private static Stream<Thing> of(WalkedOffice office, Operation operation, String noun) {
        return office.things().stream().filter(thing -> thing.isOf(operation.service(), noun));
    }

    Answer read(Operation operation, Thing thing, Account account) {
        String[] claim = {"X-Youth-Office", there.ags(), "X-Tenant", there.ags(), "Youth-Office", there.ags()};
        return calls.send(
                Call.get(
                        operation.service(),
                        paths.path(operation, thing) + paths.query(operation, cornerOf(thing)),
                        calls.token(account)),
                claim);
    }

    Answer write(Operation operation, Thing thing, Account account, String body) {
        return calls.send(
                new Call(
                        operation.service(),
                        operation.method(),
                        paths.path(operation, thing),
                        calls.token(account),
                        operation.contentType(),
                        body),
                "If-Match",
                "\"0\"");
    }

    String body(Operation operation, Thing thing) {
        SchemaBody body = new SchemaBody(operation.document(), cornerOf(thing));
        return operation.bodySchema().map(schema -> body.of(schema).toString()).orElse("{}");
    }

    private Corner cornerOf(Thing thing) {
        return (thing.youthOffice().equals(here.ags()) ? here : there).cornerOf(thing);
    }

    /** A clerk's token with one thing wrong with it, by what is wrong. */
    Map<String, Optional<String>> forgedTokens() {
        return ForgedTokens.of(calls.token(account("clerk")), system.data().resolve("sign-in-key.json"));
    }

    /** A call of the operation with a token that does not hold. */
    Optional<String> with(String kind, Optional<String> token, Operation operation) {
        Thing thing = thingsFor(operation).getFirst();
        Answer answer = calls.send(new Call(
                operation.service(),
                operation.method(),
                paths.path(operation, thing),
                token.orElse(null),
                operation.reads() ? null : operation.contentType(),
                operation.reads() ? null : "{ broken"));
        return expect(operation.name() + " with a token that is " + kind + ": 401", answer, answer.status() == 401);
    }

    /** Judges the answer about a thing. */
    Optional<String> at(Thing thing, Operation operation, Account account, Optional<Reach> reach, Answer answer) {
        if (reach.isEmpty()) {
            return expect("403 at " + thing, answer, answer.isForbidden());
        }
        boolean named =
                operation.parts().stream().anyMatch(part -> part.parameter().equals("id"));
        if (named && !reach.get().covers(account, thing)) {
            return expect("404 at " + thing, answer, answer.status() == 404);
        }
        // What is read may not be there yet, such as the record of a year that is not closed: 409, as for an act.
        boolean done = operation.reads()
                ? answer.status() == 200 || answer.status() == 409 || answer.isToAskAgain()
                : answer.isOfTheAct();
        return expect("success at " + thing, answer, done)
                .or(() -> operation.reads() ? strangersIn(answer, account, reach.get()) : Optional.empty());
    }

    /** Judges a list, or whatever is read without naming a thing. */
    Optional<String> list(Operation operation, Account account, Optional<Reach> reach) {
        Thing own = cornerFor(account).named(Set.of("projectId"));
        Answer answer = read(operation, own, account);
        if (reach.isEmpty()) {
            return expect("403", answer, answer.isForbidden());
        }
        return expect("200", answer, answer.status() == 200)
                .or(() -> strangersIn(answer, account, reach.get()))
                .or(() -> missingIn(operation, answer, account, reach.get()));
    }

    /** The lists of all services as the account gets them through the web app, which has no rights of its own. */
    List<Supplier<Optional<String>>> throughTheWebApp(Account account) {
        return List.of(() -> {
            WebSession session = WebSession.of(system, account);
            Thing own = cornerFor(account).named(Set.of("projectId"));
            return readers()
                    .filter(operation -> operation.parts().isEmpty())
                    .flatMap(operation -> {
                        boolean mayRead = expectations
                                .reach(operation.name(), account.role())
                                .isPresent();
                        int status = session.statusOf(
                                operation.service(),
                                paths.path(operation, own) + paths.query(operation, cornerOf(own)));
                        return status == (mayRead ? 200 : 403)
                                ? Stream.empty()
                                : Stream.of(operation.name() + " as " + account.name() + " gets " + status);
                    })
                    .reduce((one, two) -> one + "\n" + two);
        });
    }

    /** Each parameter that can name a thing, with each thing that it can name. */
    List<Supplier<Optional<String>>> filters(Operation operation, Account account, Optional<Reach> reach) {
        List<Supplier<Optional<String>>> tries = new ArrayList<>();
        if (reach.isEmpty()) {
            return tries;
        }
        Thing own = thingsFor(operation).getFirst();
        for (String parameter : Stream.concat(operation.query().stream(), operation.neededQuery().stream())
                .toList()) {
            Stream.of(here, there).flatMap(office -> office.corners().stream()).forEach(corner -> {
                String id = corner.idOf(parameter);
                if (id != null) {
                    Thing named = corner.named(Set.of(parameter));
                    tries.add(() -> {
                        Answer answer = calls.send(Call.get(
                                operation.service(),
                                paths.path(operation, own)
                                        + paths.query(operation, cornerOf(own), Map.of(parameter, id)),
                                calls.token(account)));
                        return reach.get() == Reach.AUTHORISED || reach.get().covers(account, named)
                                ? expect("200 by " + parameter + " of " + named, answer, answer.status() == 200)
                                : expect("nothing by " + parameter + " of " + named, answer, answer.isNothing());
                    });
                }
            });
        }
        return tries;
    }

    /** What makes something new, in each corner, where it names anything of the corner. */
    List<Supplier<Optional<String>>> makings(Operation operation, Account account, Optional<Reach> reach) {
        List<Supplier<Optional<String>>> tries = new ArrayList<>();
        Stream.of(here, there).flatMap(office -> office.corners().stream()).forEach(corner -> {
            SchemaBody made = new SchemaBody(operation.document(), corner);
            String body =
                    operation.bodySchema().map(made::of).map(JsonNode::toString).orElse("{}");
            Thing named = corner.named(made.named());
            if (made.named().isEmpty() && corner != here.corners().getFirst()) {
                return;
            }
            tries.add(() -> {
                Answer answer = write(operation, named, account, body);
                if (reach.isEmpty()) {
                    return expect("403 for " + named, answer, answer.isForbidden());
                }
                return reach.get().covers(account, named)
                        ? expect("success for " + named, answer, answer.isOfTheAct())
                        : expect("refusal for " + named, answer, answer.isRefusal());
            });
        });
        return tries;
    }

    Optional<String> expect(String expected, Answer answer, boolean holds) {
        return holds
                ? Optional.empty()
                : Optional.of("expected %s, got %d %s"
                        .formatted(expected, answer.status(), answer.body().replaceAll("\\s+", " ")));
    }

    /** Tries everything, many at once, and returns what was not as expected. */
    List<String> tryAll(List<Supplier<Optional<String>>> tries) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> answers =
                    tries.stream().map(one -> threads.submit(one::get)).toList();
            List<String> surprises = new ArrayList<>();
            for (Future<Optional<String>> answer : answers) {
                answer.get().ifPresent(surprises::add);
            }
            return surprises.stream().sorted().toList();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private Corner cornerFor(Account account) {
        return here.corners().stream()
                .filter(corner -> Reach.OWN.covers(account, corner.named(Set.of("projectId"))))
                .findFirst()
                .orElse(here.corners().getFirst());
    }

    /** What the answer shows although it is out of reach. Which organisations and social spaces an office has, everybody there may know. */
    private Optional<String> strangersIn(Answer answer, Account account, Reach reach) {
        return Stream.of(here, there)
                .flatMap(office -> office.things().stream())
                .filter(thing -> thing.isShownIn(answer.body()))
                .filter(thing -> !reach.covers(account, thing))
                .filter(thing -> !Set.of("organisations", "social-spaces").contains(thing.noun())
                        || thing.youthOffice().equals(there.ags()))
                .map(thing -> "shows " + thing)
                .findFirst();
    }

    private Optional<String> missingIn(Operation operation, Answer answer, Account account, Reach reach) {
        return operation
                .listOf()
                .flatMap(noun -> here.things().stream()
                        .filter(thing -> thing.noun().equals(noun) && reach.covers(account, thing))
                        .filter(thing -> !answer.body().contains(thing.id()))
                        .map(thing -> "does not show " + thing)
                        .findFirst());
    }
}
