package org.sozialraum.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.stack.signin.Account;
import org.sozialraum.system.Calls.Answer;
import org.sozialraum.system.Calls.Call;

/** What one walk over all rights needs: two offices, the operations, and how an answer is judged. */
final class Walk {

    /** Where a path asks for something that is nobody's own. */
    private static final Map<String, String> CONSTANTS = Map.of("year", "2017", "n", "1", "code", "forbidden");

    private static final Map<String, String> NEEDED_QUERY = Map.of("year", "2017", "years", "2017");

    final List<Operation> operations;
    final Expectations expectations;
    final WalkedOffice here;
    final WalkedOffice there;
    private final RunningSystem system;
    private final Calls calls;
    private final Map<RunningSystem.Service, String> projections = new LinkedHashMap<>();

    private Walk(RunningSystem system) {
        this.system = system;
        this.calls = new Calls(system);
        this.expectations = Expectations.read();
        this.operations = RightsWalkTest.services().stream()
                .flatMap(service -> Operation.of(service, calls).stream())
                .toList();
        int ags = ThreadLocalRandom.current().nextInt(20_000, 99_000);
        this.here = WalkedOffice.open(String.valueOf(ags), calls, operations, expectations);
        this.there = WalkedOffice.open(String.valueOf(ags + 1), calls, operations, expectations);
        String administrator = calls.token(account("administrator"));
        for (RunningSystem.Service service : RightsWalkTest.services()) {
            projections.put(
                    service,
                    calls.send(Call.get(service, "/api/v1/projections", administrator))
                            .json()
                            .at("/items/0/name")
                            .asText());
        }
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

    /** The things of both offices that the operation's path can name; one of no account where it names none. */
    List<Thing> thingsFor(Operation operation) {
        Optional<String> noun = operation.parts().stream()
                .filter(part -> part.parameter().equals("id"))
                .map(Operation.Part::noun)
                .findFirst();
        return noun.map(its -> Stream.of(here, there)
                        .flatMap(office -> office.things().stream())
                        .filter(thing -> thing.noun().equals(its))
                        .toList())
                .orElse(List.of(here.corners().getFirst().named(Set.of())));
    }

    Answer read(Operation operation, Thing thing, Account account) {
        String[] claim = {"X-Youth-Office", there.ags(), "X-Tenant", there.ags(), "Youth-Office", there.ags()};
        return calls.send(
                Call.get(operation.service(), path(operation, thing) + query(operation, thing), calls.token(account)),
                claim);
    }

    Answer write(Operation operation, Thing thing, Account account, String body) {
        return calls.send(
                new Call(
                        operation.service(),
                        operation.method(),
                        path(operation, thing),
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
                path(operation, thing),
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
        return expect("success at " + thing, answer, operation.reads() ? answer.status() == 200 : isOfTheAct(answer))
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

    /** Each parameter that can name a thing, with each thing that it can name. */
    List<Supplier<Optional<String>>> filters(Operation operation, Account account, Optional<Reach> reach) {
        List<Supplier<Optional<String>>> tries = new ArrayList<>();
        if (reach.isEmpty()) {
            return tries;
        }
        Thing own = thingsFor(operation).getFirst();
        for (String parameter : operation.query()) {
            Stream.of(here, there).flatMap(office -> office.corners().stream()).forEach(corner -> {
                String id = corner.idOf(parameter);
                if (id != null) {
                    Thing named = corner.named(Set.of(parameter));
                    tries.add(() -> {
                        Answer answer = calls.send(Call.get(
                                operation.service(),
                                path(operation, own) + "?" + parameter + "=" + id,
                                calls.token(account)));
                        return reach.get() == Reach.AUTHORISED || reach.get().covers(account, named)
                                ? expect("200 by " + parameter + " of " + named, answer, answer.status() == 200)
                                : expect("nothing by " + parameter + " of " + named, answer, isNothing(answer));
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
                        ? expect("success for " + named, answer, isOfTheAct(answer))
                        : expect("refusal for " + named, answer, isRefusal(answer));
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

    private String path(Operation operation, Thing thing) {
        String path = operation.path();
        for (Operation.Part part : operation.parts()) {
            String value = part.parameter().equals("id") && part.noun().equals(thing.noun())
                    ? thing.id()
                    : part.noun().equals("projections")
                            ? projections.get(operation.service())
                            : CONSTANTS.getOrDefault(
                                    part.parameter(), UUID.randomUUID().toString());
            path = path.replaceFirst("\\{" + part.parameter() + "}", value);
        }
        return path;
    }

    private String query(Operation operation, Thing thing) {
        Stream<String> needed = operation.neededQuery().stream().map(name -> {
            String id = cornerOf(thing).idOf(name);
            return name + "=" + (id == null ? NEEDED_QUERY.get(name) : id);
        });
        Stream<String> longest = operation.query().contains("limit") ? Stream.of("limit=500") : Stream.empty();
        String query = Stream.concat(needed, longest).collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** The act was reached, and done or refused for a reason of its own. */
    private static boolean isOfTheAct(Answer answer) {
        return switch (answer.status()) {
            case 200, 201, 202, 204, 409, 412, 422, 428 -> true;
            case 403 -> !answer.isForbidden();
            default -> false;
        };
    }

    private static boolean isRefusal(Answer answer) {
        return answer.status() == 403 || answer.status() == 404 || answer.status() == 422;
    }

    private static boolean isNothing(Answer answer) {
        return isRefusal(answer)
                || answer.status() == 200
                        && answer.body().startsWith("{")
                        && answer.json().has("items")
                        && answer.json().path("items").isEmpty();
    }

    /** What the answer shows although it is out of reach. Which organisations there are, everybody may know. */
    private Optional<String> strangersIn(Answer answer, Account account, Reach reach) {
        return Stream.of(here, there)
                .flatMap(office -> office.things().stream())
                .filter(thing -> thing.isShownIn(answer.body()))
                .filter(thing -> !reach.covers(account, thing))
                .filter(thing -> !thing.noun().equals("organisations")
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
