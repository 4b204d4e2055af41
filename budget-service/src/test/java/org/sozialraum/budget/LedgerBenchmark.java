package org.sozialraum.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/**
 * The measurements of the ledger in docs/performance.md, which says how it is run. Not named like a test, since its figures
 * are the machine's and nothing here fails because a machine is slow.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class LedgerBenchmark {

    private static final String AGS = "07099001";
    private static final int CLIENTS = 16;
    private static final int LINES = 1000;
    private static final int ENTRIES = 1_000_000;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(Integer.getInteger("benchmark.warm-up", 120));
    private static final long MEASURED = TimeUnit.SECONDS.toNanos(Integer.getInteger("benchmark.seconds", 20));
    private static final ObjectMapper JSON = new ObjectMapper();

    Tokens tokens;

    private final Map<String, String> signedIn = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void bookingsPerSecond() throws Exception {
        try (Norderstedt office = new Norderstedt(tokens, AGS)) {
            List<String> lines = lines(office);
            List<String> hot = lines.subList(0, 1);
            measure("warm-up", WARM_UP, 5, () -> way(office, lines));
            measure("commitments on 1000 lines", MEASURED, 1, () -> commit(lines) == null ? 0 : 1);
            measure("commitments on one line", MEASURED, 1, () -> commit(hot) == null ? 0 : 1);
            measure(
                    "commitment, order, two signatures, execution on 1000 lines",
                    MEASURED,
                    5,
                    () -> way(office, lines));
            measure("commitment, order, two signatures, execution on one line", MEASURED, 5, () -> way(office, hot));
        }
    }

    @Test
    void aJournalOfAMillionEntriesIsReadInConstantTime() throws Exception {
        try (Norderstedt office = new Norderstedt(tokens, "07099002")) {
            String line = office.lineOf2017(office.space("mitte"));
            String token = "clerk@07099002";
            for (int entries : List.of(1_000, ENTRIES)) {
                grow(line, entries);
                String journal = "/budget-lines/" + line + "/journal";
                report(entries, "the balance", token, "/budget-lines/" + line);
                report(entries, "the page at the start", token, journal);
                report(entries, "the page in the middle", token, journal + "?after=" + cursor(entries / 2));
                report(entries, "the page at the end", token, journal + "?after=" + cursor(entries - 50));
            }
        }
    }

    /** One act of one client; how many journal entries it made. */
    private void measure(String what, long nanos, int callsOfOne, Supplier<Integer> act) throws Exception {
        LongAdder acts = new LongAdder();
        LongAdder entries = new LongAdder();
        long start = System.nanoTime();
        Together.run(CLIENTS, client -> {
            while (System.nanoTime() - start < nanos) {
                entries.add(act.get());
                acts.increment();
            }
            return client;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "BENCHMARK %s: %.0f a second, %.0f requests a second, %.0f bookings a second%n",
                what, acts.sum() / seconds, acts.sum() * callsOfOne / seconds, entries.sum() / seconds);
    }

    private int way(Norderstedt office, List<String> lines) {
        String commitment = commit(lines);
        String order = post(
                "clerk",
                "/payment-orders",
                "{\"commitmentId\":\"%s\",\"payeeId\":\"%s\",\"amount\":0.01,\"reason\":\"Rate\",\"on\":\"2017-04-20\"}"
                        .formatted(commitment, office.provider));
        post("section-head", "/payment-orders/" + order + "/certification", "{\"on\":\"2017-04-21\"}");
        post("office-head", "/payment-orders/" + order + "/authorisation", "{\"on\":\"2017-04-22\"}");
        post(
                "finance-system",
                "/payment-orders/" + order + "/execution",
                "{\"documentNumber\":\"%s\",\"valueDate\":\"2017-05-02\"}".formatted(order));
        return 2;
    }

    private String commit(List<String> lines) {
        String line = lines.get(ThreadLocalRandom.current().nextInt(lines.size()));
        return post(
                "clerk",
                "/commitments",
                "{\"budgetLineId\":\"%s\",\"amount\":0.01,\"purpose\":\"Kochgruppe\"}".formatted(line));
    }

    private String post(String account, String path, String body) {
        HttpRequest request = request(account + "@" + AGS, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> answer = send(request);
        if (answer.statusCode() > 201) {
            throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8));
        }
        try {
            return JSON.readTree(answer.body()).path("id").asText();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1" + path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + signedIn.computeIfAbsent(account, tokens::of));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** As many social spaces with a line each, put past the event log, since it is not their opening that is measured. */
    private List<String> lines(Norderstedt office) throws SQLException {
        office.lineOf2017(office.space("mitte"));
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement()) {
            statement.execute("""
                    insert into social_space (id, youth_office, key, name, since)
                    select uuidv7(), '%1$s', 'space-' || n, 'Sozialraum ' || n, '1900-01-01'
                    from generate_series(2, %2$d) n
                    """.formatted(AGS, LINES));
        }
        office.post("clerk", "/fiscal-years", Map.of("year", 2017)).statusCode(201);
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id from budget_line where youth_office = '" + AGS + "' order by random()")) {
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(row.getString(1));
            }
            assertEquals(LINES, lines.size());
            return lines;
        }
    }

    /** Copies of the line's first entry, past the balances, which stay as they are. */
    private static void grow(String line, int entries) throws SQLException {
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from journal_entry where number > 1 and budget_line_id = '" + line + "'");
            statement.execute("""
                    insert into journal_entry
                    select (jsonb_populate_record(entry, jsonb_build_object('number', n))).*
                    from journal_entry entry, generate_series(2, %d) n
                    where entry.budget_line_id = '%s' and entry.number = 1
                    """.formatted(entries, line));
            statement.execute("vacuum analyze journal_entry");
        }
    }

    private void report(int entries, String what, String account, String path) throws IOException {
        long[] nanos = new long[300];
        for (int i = -100; i < nanos.length; i++) {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = send(request(account, path).GET().build());
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
            JsonNode body = JSON.readTree(answer.body());
            assertEquals(200, answer.statusCode(), body::toString);
        }
        Arrays.sort(nanos);
        System.out.printf(
                "BENCHMARK %,d entries, %s: median %.2f ms, 95th of 100 %.2f ms%n",
                entries, what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6);
    }

    private static String cursor(int number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.valueOf(number).getBytes(StandardCharsets.UTF_8));
    }
}
