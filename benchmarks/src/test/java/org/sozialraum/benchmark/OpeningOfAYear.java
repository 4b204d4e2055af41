package org.sozialraum.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.sozialraum.kit.test.RealParts;

/**
 * How long the turn of the year takes: 600 youth offices open their year, ten social spaces each and eight offices at a time,
 * and one district opens a thousand lines in one call.
 */
final class OpeningOfAYear {

    private static final int OFFICES = 600;
    private static final int SPACES = 10;
    private static final int AT_ONCE = 8;
    private static final int LINES_OF_ONE_CALL = 1000;
    private static final String DISTRICT = "07097001";

    private final MeasuredService service;

    private OpeningOfAYear(MeasuredService service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws Exception {
        try (MeasuredService service = new MeasuredService()) {
            OpeningOfAYear opening = new OpeningOfAYear(service);
            List<String> offices =
                    IntStream.range(0, OFFICES).mapToObj("07098%03d"::formatted).toList();
            for (String office : offices) {
                opening.found(office, SPACES);
            }
            opening.found(DISTRICT, LINES_OF_ONE_CALL);
            opening.report(OFFICES + " offices with " + SPACES + " spaces, " + AT_ONCE + " at a time", offices, 2017);
            opening.report("the same a year later", offices, 2018);
            for (int year = 2017; year <= 2021; year++) {
                opening.report("one office with 1,000 spaces, in one call", List.of(DISTRICT), year);
            }
        }
        System.exit(0);
    }

    /** The spaces are put past the event log, since it is not their arrival that is measured. */
    private void found(String office, int spaces) throws SQLException {
        try (Connection superuser = RealParts.superuser(MeasuredService.DATABASE);
                Statement statement = superuser.createStatement()) {
            statement.execute("""
                    insert into social_space (id, youth_office, key, name, since)
                    select uuidv7(), '%s', 'space-' || n, 'Sozialraum ' || n, '1900-01-01'
                    from generate_series(1, %d) n
                    """.formatted(office, spaces));
        }
        service.adopt("clerk@" + office);
    }

    private void report(String what, List<String> offices, int year) throws Exception {
        long start = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            for (String office : offices) {
                running.add(clients.submit(
                        () -> service.post("clerk@" + office, "/fiscal-years", "{\"year\": %d}".formatted(year))));
            }
            for (Future<?> client : running) {
                client.get();
            }
        }
        System.out.printf("BENCHMARK %s, %d: %.2f s%n", what, year, (System.nanoTime() - start) / 1e9);
    }
}
