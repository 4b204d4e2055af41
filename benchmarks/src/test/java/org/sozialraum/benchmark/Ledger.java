package org.sozialraum.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import org.sozialraum.kit.test.RealParts;

/**
 * How many acts a second the ledger takes, and what a long journal costs those who read it. Arguments: for how many seconds
 * it is warmed up, 120 where nothing is said, and for how many each act is measured, 20.
 */
final class Ledger {

    private static final int CLIENTS = 16;
    private static final int LINES = 1000;
    private static final int OPENED_AT_ONCE = 100;
    private static final int ENTRIES = 1_000_000;
    private static final int LONGEST_PAGE = 500;

    private final MeasuredService service;

    private Ledger(MeasuredService service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws Exception {
        try (MeasuredService service = new MeasuredService()) {
            Ledger ledger = new Ledger(service);
            ledger.measureActs(seconds(arguments, 0, 120), seconds(arguments, 1, 20));
            ledger.measureReading();
        }
        System.exit(0);
    }

    private static long seconds(String[] arguments, int index, int otherwise) {
        return TimeUnit.SECONDS.toNanos(arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise);
    }

    private void measureActs(long warmUp, long measured) throws Exception {
        List<String> lines = lines();
        List<String> hot = lines.subList(0, 1);
        String way = "commitment, order, two signatures, execution";
        measure("warm-up", warmUp, 5, () -> way(lines));
        measure("commitments on 1000 lines", measured, 1, () -> commit(lines) == null ? 0 : 1);
        measure("commitments on one line", measured, 1, () -> commit(hot) == null ? 0 : 1);
        measure(way + " on 1000 lines", measured, 5, () -> way(lines));
        measure(way + " on one line", measured, 5, () -> way(hot));
    }

    private void measureReading() throws SQLException {
        String journal = "/budget-lines/" + service.line + "/journal";
        for (int entries : List.of(1_000, ENTRIES)) {
            grow(service.line, entries);
            report(entries, "the balance", "/budget-lines/" + service.line);
            report(entries, "the page at the start", journal);
            report(entries, "the page in the middle", journal + "?after=" + cursor(journal, entries / 2));
            report(entries, "the page at the end", journal + "?after=" + cursor(journal, entries - LONGEST_PAGE));
        }
    }

    /** @param act one act of one client; how many journal entries it made */
    private static void measure(String what, long nanos, int callsOfOne, IntSupplier act) throws Exception {
        LongAdder acts = new LongAdder();
        LongAdder entries = new LongAdder();
        long start = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(() -> {
                    while (System.nanoTime() - start < nanos) {
                        entries.add(act.getAsInt());
                        acts.increment();
                    }
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "BENCHMARK %s: %.0f a second, %.0f requests a second, %.0f bookings a second%n",
                what, acts.sum() / seconds, acts.sum() * callsOfOne / seconds, entries.sum() / seconds);
    }

    private int way(List<String> lines) {
        String commitment = commit(lines);
        String order = service.post(
                "clerk",
                "/payment-orders",
                "{\"commitmentId\":\"%s\",\"payeeId\":\"%s\",\"amount\":0.01,\"reason\":\"Rate\",\"on\":\"2017-04-20\"}"
                        .formatted(commitment, service.provider));
        service.post("section-head", "/payment-orders/" + order + "/certification", "{\"on\":\"2017-04-21\"}");
        service.post("office-head", "/payment-orders/" + order + "/authorisation", "{\"on\":\"2017-04-22\"}");
        service.post(
                "finance-system",
                "/payment-orders/" + order + "/execution",
                "{\"documentNumber\":\"%s\",\"valueDate\":\"2017-05-02\"}".formatted(order));
        return 2;
    }

    private String commit(List<String> lines) {
        return service.commit(lines.get(ThreadLocalRandom.current().nextInt(lines.size())));
    }

    /** As many social spaces with a line each, put past the event log, since it is not their opening that is measured. */
    private List<String> lines() throws SQLException {
        try (Connection superuser = RealParts.superuser(MeasuredService.DATABASE);
                Statement statement = superuser.createStatement()) {
            for (int opened = 1; opened < LINES; opened += OPENED_AT_ONCE) {
                statement.execute("""
                        insert into social_space (id, youth_office, key, name, since)
                        select uuidv7(), '%s', 'space-' || n, 'Sozialraum ' || n, '1900-01-01'
                        from generate_series(%d, %d) n
                        """.formatted(
                                MeasuredService.YOUTH_OFFICE, opened + 1, Math.min(LINES, opened + OPENED_AT_ONCE)));
                service.openYear();
            }
            List<String> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select id from budget_line order by random()")) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
            return lines;
        }
    }

    /** Copies of the line's first entry, past the balances, which stay as they are. */
    private static void grow(String line, int entries) throws SQLException {
        try (Connection superuser = RealParts.superuser(MeasuredService.DATABASE);
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

    /** Cursors are sealed, so this one is reached as everybody reaches it: page by page. */
    private String cursor(String journal, int behind) {
        String cursor = "";
        for (int seen = 0; seen < behind; seen += LONGEST_PAGE) {
            String after = cursor.isEmpty() ? "" : "&after=" + cursor;
            cursor = service.get("clerk", journal + "?limit=" + LONGEST_PAGE + after)
                    .path("next")
                    .asText();
        }
        return cursor;
    }

    private void report(int entries, String what, String path) {
        long[] nanos = new long[300];
        for (int i = -100; i < nanos.length; i++) {
            long start = System.nanoTime();
            JsonNode answer = service.get("clerk", path);
            if (i >= 0 && !answer.isEmpty()) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "BENCHMARK %,d entries, %s: median %.2f ms, 95th of 100 %.2f ms%n",
                entries, what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6);
    }
}
