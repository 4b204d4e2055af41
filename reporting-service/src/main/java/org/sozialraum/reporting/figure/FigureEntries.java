package org.sozialraum.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.reporting.sql.Sql;
import org.sozialraum.reporting.voice.Voices;

/**
 * The one source of figures: what each event adds to each quantity. Entries are only ever added; what turned out different is
 * entered once more with the opposite sign. A figure is the sum of its entries, and they are its evidence.
 */
@ApplicationScoped
public class FigureEntries {

    /** How many years before stand beside a report's own; so a year stands beside as many later ones. */
    public static final int YEARS_BEFORE = 2;

    /** The entries of a year, as of a day. */
    private static final String OF_YEAR = """
             from counted_entry e
            where (e.year is null or e.year = ?) and (e.since is null or e.since <= ?)
            """;

    private static final String OF_FIGURE = OF_YEAR + """
            and e.quantity = any(?) and (e.social_space_id is null or e.social_space_id = any(?::uuid[]))
            """;

    private static final String SIGNED = "sum(case when e.quantity = any(?) then -e.adds else e.adds end)";

    private final Sql sql;

    public FigureEntries(Sql sql) {
        this.sql = sql;
    }

    /**
     * What one event adds to a figure.
     *
     * @param position its publication number within the service
     */
    public record Evidence(String service, long position, UUID eventId, Instant time, BigDecimal adds) {
        /** Its place in the evidence. */
        public String key() {
            return service + "/" + position;
        }
    }

    /** One entry by itself, with the event that it comes from. */
    public record Counted(String service, long position, UUID eventId, Instant time, Sums.Row row) {}

    /** What an event adds, all at once. */
    public void add(LogEvent event, List<Entry> entries) {
        int ordinal = 0;
        for (Entry entry : entries) {
            if (entry.adds().signum() != 0) {
                ordinal++;
                insert(event, ordinal, entry);
            }
        }
    }

    private void insert(LogEvent event, int ordinal, Entry entry) {
        sql.change(
                """
                insert into figure_entry (event_id, ordinal, service, position, recorded_at, quantity, year, since,
                    social_space_id, project_id, subject_id, occasion_id, label, number, booked_on, once, adds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.id(),
                ordinal,
                event.service(),
                event.position(),
                event.time(),
                entry.quantity(),
                entry.year(),
                entry.since(),
                entry.socialSpaceId(),
                entry.projectId(),
                entry.subjectId(),
                entry.occasionId(),
                entry.label(),
                entry.number(),
                entry.bookedOn(),
                entry.once(),
                entry.adds());
    }

    /** What has been entered about a subject and not been taken back, as one entry for each quantity and time. */
    public List<Entry> standing(UUID subjectId, Quantity... quantities) {
        return standing("subject_id", subjectId, quantities);
    }

    /** The same of what has been entered at an occasion. */
    public List<Entry> standingAt(UUID occasionId, Quantity... quantities) {
        return standing("occasion_id", occasionId, quantities);
    }

    /** The same of what has been entered in a social space. */
    public List<Entry> standingIn(UUID socialSpaceId, Quantity... quantities) {
        return standing("social_space_id", socialSpaceId, quantities);
    }

    private List<Entry> standing(String column, UUID id, Quantity... quantities) {
        return sql.list(
                """
                select quantity, year, since, social_space_id, project_id, subject_id, occasion_id, label, sum(adds) as adds
                from figure_entry where\s""" + column + """
                 = ? and quantity = any(?)
                group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(adds) <> 0 order by 1, 2, 3, 6
                """,
                row -> Entry.of(Quantity.valueOf(row.getString("quantity")), row.getBigDecimal("adds"))
                        .inYear(row.getObject("year", Integer.class))
                        .since(row.getObject("since", LocalDate.class))
                        .inSpace(row.getObject("social_space_id", UUID.class))
                        .ofProject(row.getObject("project_id", UUID.class))
                        .about(row.getObject("subject_id", UUID.class))
                        .at(row.getObject("occasion_id", UUID.class))
                        .labelled(row.getString("label")),
                id,
                Stream.of(quantities).map(Enum::name).toArray(String[]::new));
    }

    /** What a booking of a line's journal added to a quantity. */
    public BigDecimal ofBooking(UUID budgetLineId, long number, Quantity quantity) {
        return sql.list("""
                        select adds from figure_entry where subject_id = ? and number = ? and quantity = ?
                        """, row -> row.getBigDecimal("adds"), budgetLineId, number, quantity).stream()
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** What the entries of a year come to, as of a day. */
    public Sums of(int year, LocalDate asOf) {
        return sums(year, asOf, "");
    }

    private Sums sums(int year, LocalDate asOf, String only, Object... values) {
        return new Sums(sql.list(
                "select e.quantity, e.social_space_id, e.project_id, e.subject_id, e.label, e.voices,"
                        + " e.families_help_to_run, e.organisation_kind, e.topic_id, e.target_group,"
                        + " null::int as booked_in, sum(e.adds) as sum"
                        + OF_YEAR + only + "group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
                FigureEntries::row,
                with(year, new Object[] {asOf}, values)));
    }

    /** What the bookings of a year come to, month by month, for each social space and nothing smaller. */
    public Sums byMonth(int year) {
        return new Sums(sql.list("""
                select quantity, social_space_id, null::uuid as project_id, null::uuid as subject_id, null as label,
                    null as voices, null::boolean as families_help_to_run, null as organisation_kind,
                    null::uuid as topic_id, null as target_group, booked_in, sum(adds) as sum
                from dated_entry where year = ? and booked_on is not null
                group by quantity, social_space_id, booked_in
                """, FigureEntries::row, year));
    }

    /** What a figure of a year comes to, as of a day. */
    public BigDecimal sum(int year, LocalDate asOf, Selection selection) {
        return (selection.until() == null ? of(year, asOf) : byMonth(year)).of(selection);
    }

    /** What those entries of a year come to, as of its last day, that a service told of after a position. */
    public Sums after(int year, String service, long position) {
        return sums(year, LocalDate.of(year, 12, 31), "and e.service = ? and e.position > ? ", service, position);
    }

    /** The entries of a year, as of a day, event by event. */
    public List<Counted> counted(int year, LocalDate asOf) {
        return sql.list(
                "select e.service, e.position, e.event_id, e.recorded_at, e.quantity, e.social_space_id, e.project_id,"
                        + " e.subject_id, e.label, e.voices, e.families_help_to_run, e.organisation_kind, e.topic_id, e.target_group,"
                        + " e.booked_in, e.adds as sum" + OF_YEAR,
                row -> new Counted(
                        row.getString("service"),
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row(row)),
                year,
                asOf);
    }

    /** Those of the {@link #YEARS_BEFORE} years before this one of which anything has been told, the later first. */
    public List<Integer> yearsBefore(int year) {
        return sql.list(
                "select distinct year from figure_entry where year between ? and ? order by year desc",
                row -> row.getInt("year"),
                year - YEARS_BEFORE,
                year - 1);
    }

    private static Sums.Row row(ResultSet row) throws SQLException {
        return new Sums.Row(
                Quantity.valueOf(row.getString("quantity")),
                row.getObject("social_space_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("label"),
                Sql.constant(Voices.class, row.getString("voices")),
                row.getObject("families_help_to_run", Boolean.class),
                Sql.constant(OrganisationKind.class, row.getString("organisation_kind")),
                row.getObject("topic_id", UUID.class),
                Sql.constant(TargetGroup.class, row.getString("target_group")),
                BookingMonth.of(row.getObject("booked_in", Integer.class)).orElse(null),
                row.getBigDecimal("sum"));
    }

    /** The events behind a figure, service by service in the order of their publication, from a place on. */
    public List<Evidence> evidence(int year, LocalDate asOf, Selection selection, Paging paging) {
        String[] after =
                paging.after() == null ? new String[] {"", "0"} : paging.after().split("/", 2);
        return sql.list(
                "select e.service, e.position, e.event_id, e.recorded_at, " + SIGNED + " as adds" + selected(selection)
                        + " and (e.service, e.position) > (?, ?) group by 1, 2, 3, 4"
                        + " having " + SIGNED + " <> 0 order by 1, 2 limit ?",
                row -> new Evidence(
                        row.getString("service"),
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getBigDecimal("adds")),
                with(
                        names(selection.figure().sum().minus()),
                        values(year, asOf, selection),
                        after[0],
                        Long.parseLong(after[1]),
                        names(selection.figure().sum().minus()),
                        paging.toRead()));
    }

    /** As {@link Selection#takes}, its conditions in the order of {@link #values}. */
    private static String selected(Selection selection) {
        StringBuilder selected = new StringBuilder(OF_FIGURE);
        selection
                .asked()
                .keySet()
                .forEach(criterion ->
                        selected.append(" and e.").append(criterion.column()).append(" = ?"));
        if (selection.label() != null) {
            selected.append(" and e.label collate \"C\" between ? and ?");
        }
        if (selection.until() != null) {
            selected.append(" and e.booked_in <= ?");
        }
        return selected.toString();
    }

    private static Object[] values(int year, LocalDate asOf, Selection selection) {
        Figure.Sum sum = selection.figure().sum();
        List<Object> values = new ArrayList<>(List.of(
                year,
                asOf,
                Stream.concat(sum.plus().stream(), sum.minus().stream())
                        .map(Enum::name)
                        .toArray(String[]::new),
                selection.spaceIds().stream().map(UUID::toString).toArray(String[]::new)));
        values.addAll(selection.asked().values());
        if (selection.label() != null) {
            values.add(selection.label());
            values.add(selection.lastLabel());
        }
        if (selection.until() != null) {
            values.add(selection.until().number());
        }
        return values.toArray();
    }

    private static Object[] with(Object first, Object[] between, Object... last) {
        return Stream.of(Stream.of(first), Stream.of(between), Stream.of(last))
                .flatMap(it -> it)
                .toArray();
    }

    private static String[] names(Set<Quantity> quantities) {
        return quantities.stream().map(Enum::name).toArray(String[]::new);
    }
}
