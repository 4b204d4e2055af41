package org.sozialraum.kit.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sozialraum.kit.tenant.Place;

/**
 * The tables that a rebuild fills: copies, in a schema of their own, of the projection's and of those in which the kit keeps how
 * far it has read. The owner of the database makes them, compares them with those in use, and brings these to what they say.
 * The tables in use stay the same tables, with every view, guard and grant they have.
 */
final class Beside {

    /** How far the projection was read, of an office or of none. */
    private static final List<String> PROGRESS =
            List.of("projection_offset", "projection_subject", "projection_event", "parked_event");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Projection projection;
    private final Connection owner;
    private final Place place;

    /** Those that a rebuild takes over. */
    Beside(Projection projection, Connection owner) {
        this(projection, owner, "beside_" + projection.name());
    }

    Beside(Projection projection, Connection owner, String schema) {
        this.projection = projection;
        this.owner = owner;
        this.place = new Place(schema);
    }

    Place place() {
        return place;
    }

    /** Positions that the projection in use has read, and how many of them have been read beside it. */
    record Lag(long positions, long applied) {
        boolean isNone() {
            return positions == applied;
        }
    }

    /** Empty tables, whatever was there before. */
    void make(String app) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("drop schema if exists " + schema() + " cascade");
            statement.execute("create schema " + schema());
            // What applies events may ask for its office by this name; nothing else of the usual schema is in reach.
            statement.execute("create function " + in("youth_office_of_transaction")
                    + "() returns text language sql stable return public.youth_office_of_transaction()");
            for (String table : tables()) {
                statement.execute("create table %s (like public.%s including all)".formatted(in(table), quoted(table)));
            }
            for (String table : tablesOfOffices()) {
                statement.execute("call public.guard_by_youth_office('%s')".formatted(in(table)));
                // The owner looks after all offices here; it answers nobody from these tables.
                statement.execute("alter table %s no force row level security".formatted(in(table)));
            }
            statement.execute("grant usage on schema %s to %s".formatted(schema(), quoted(app)));
            statement.execute("grant select, insert, update, delete on all tables in schema %s to %s"
                    .formatted(schema(), quoted(app)));
        }
    }

    /** The views of the usual schema over the tables here, for whoever wants to read them and not to take them over. */
    void makeViews(String app) throws SQLException {
        // A definition names without their schema the tables that are in the search path, and finds them by another
        // one.
        List<String> views = column(
                "select 'create view ' || quote_ident(relname) || ' with (security_invoker = true) as ' || pg_get_viewdef(oid)"
                        + " from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v' order by oid");
        try (Statement statement = owner.createStatement()) {
            statement.execute("set search_path to " + schema());
            for (String view : views) {
                statement.execute(view);
            }
            statement.execute("reset search_path");
            statement.execute("grant select on all tables in schema %s to %s".formatted(schema(), quoted(app)));
        }
    }

    void drop() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("drop schema if exists " + schema() + " cascade");
        }
    }

    /** A partition counts only while both read the same topic. */
    Lag lag() throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("""
                select coalesce(sum(used.next_offset), 0), coalesce(sum(least(used.next_offset, beside.next_offset))
                    filter (where beside.topic_id = used.topic_id), 0)
                from public.projection_offset used
                left join %s beside using (projection, topic, partition)
                where used.projection = ?
                """.formatted(in("projection_offset")))) {
            statement.setString(1, projection.name());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Lag(row.getLong(1), row.getLong(2));
            }
        }
    }

    /** The first event that could not be applied beside, in words; empty where all could. */
    Optional<String> parked() throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select topic || ', Partition ' || partition || ', Position ' || "offset" || ': ' || reason
                        from %s order by parked_at, topic, partition, "offset" limit 1
                        """.formatted(in("parked_event")))) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /**
     * From here to the end of the transaction nobody applies or replays events of this service.
     *
     * @return false where they are too busy to be held now; the transaction is lost then
     */
    boolean holdsReaders() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("lock table public.projection_offset, public.projection_subject in exclusive mode");
            return true;
        } catch (SQLException fault) {
            if (LOCK_NOT_AVAILABLE.equals(fault.getSQLState())) {
                return false;
            }
            throw fault;
        }
    }

    /**
     * How many subjects the projection in use has read further than the log tells now. Of an office of which the log tells
     * nothing at all, nothing is compared and nothing changed.
     */
    long subjectsThatTheLogLacks() throws SQLException {
        long lacking = 0;
        for (String office : offices()) {
            workFor(office);
            try (PreparedStatement statement = owner.prepareStatement("""
                    select count(*) from public.projection_subject used
                    left join %s beside using (projection, youth_office, subject)
                    where used.projection = ? and used.youth_office = ?
                        and used.last_sequence > coalesce(beside.last_sequence, 0)
                    """.formatted(in("projection_subject")))) {
                statement.setString(1, projection.name());
                statement.setString(2, office);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    lacking += row.getLong(1);
                }
            }
        }
        return lacking;
    }

    /**
     * Brings the tables in use to what the tables beside say, and the positions with them.
     *
     * @return how many rows of the read model were other
     */
    long takeOver() throws SQLException {
        long changed = 0;
        for (String office : offices()) {
            workFor(office);
            for (String table : projection.tables()) {
                changed += bringInLine(table, List.of("youth_office"), List.of(office));
            }
            List<String> its = List.of(projection.name(), office);
            bringInLine("projection_subject", List.of("projection", "youth_office"), its);
            bringInLine("projection_event", List.of("projection", "youth_office"), its);
            deleteParked(office);
        }
        bringInLine("projection_offset", List.of("projection"), List.of(projection.name()));
        return changed;
    }

    /** Changes only rows that differ, among those whose columns have these values; the others are not touched. */
    private long bringInLine(String table, List<String> columns, List<String> values) throws SQLException {
        List<String> key = columnsOf(table, """
                select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                where i.indrelid = ?::regclass and i.indisprimary
                """);
        List<String> all = columnsOf(table, """
                select attname from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum
                """);
        String which = each(columns, "%1$s = ?", " and ");
        String merge = """
                merge into public.%1$s used
                using (select * from %2$s where %3$s) beside on %4$s
                when matched and row(%5$s) is distinct from row(%6$s) then update set %7$s
                when not matched then insert (%8$s) values (%6$s)
                when not matched by source and %9$s then delete
                """.formatted(
                        quoted(table),
                        in(table),
                        which,
                        each(key, "used.%1$s = beside.%1$s", " and "),
                        each(all, "used.%1$s", ", "),
                        each(all, "beside.%1$s", ", "),
                        each(all, "%1$s = beside.%1$s", ", "),
                        each(all, "%1$s", ", "),
                        each(columns, "used.%1$s = ?", " and "));
        try (PreparedStatement statement = owner.prepareStatement(merge)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
                statement.setString(values.size() + i + 1, values.get(i));
            }
            return statement.executeLargeUpdate();
        }
    }

    /** A rebuild that takes over has parked nothing, so what waited for a mend has taken effect in it. */
    private void deleteParked(String office) throws SQLException {
        try (PreparedStatement statement =
                owner.prepareStatement("delete from public.parked_event where projection = ? and youth_office = ?")) {
            statement.setString(1, projection.name());
            statement.setString(2, office);
            statement.executeUpdate();
        }
    }

    /** The offices of which the log tells anything. */
    private List<String> offices() throws SQLException {
        String ofEachTable = tablesOfOffices().stream()
                .map(table -> "select youth_office from " + in(table))
                .collect(Collectors.joining(" union "));
        return column(ofEachTable + " order by 1");
    }

    private void workFor(String office) throws SQLException {
        try (PreparedStatement statement =
                owner.prepareStatement("select set_config('sozialraum.youth_office', ?, true)")) {
            statement.setString(1, office);
            statement.execute();
        }
    }

    private List<String> columnsOf(String table, String query) throws SQLException {
        return column(query, "public." + quoted(table));
    }

    private List<String> column(String query, String... parameters) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (row.next()) {
                    values.add(row.getString(1));
                }
                return values;
            }
        }
    }

    private List<String> tables() {
        List<String> all = new ArrayList<>(PROGRESS);
        all.addAll(projection.tables());
        return all;
    }

    private List<String> tablesOfOffices() {
        return tables().stream()
                .filter(table -> !table.equals("projection_offset"))
                .toList();
    }

    private String schema() {
        return quoted(place.schema());
    }

    private String in(String table) {
        return schema() + "." + quoted(table);
    }

    private static String each(List<String> columns, String form, String between) {
        return columns.stream().map(column -> form.formatted(quoted(column))).collect(Collectors.joining(between));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
