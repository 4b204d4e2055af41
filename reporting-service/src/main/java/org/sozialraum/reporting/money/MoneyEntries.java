package org.sozialraum.reporting.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.BudgetLineOpened;
import org.sozialraum.contract.BudgetEvent.EntryReversed;
import org.sozialraum.contract.BudgetEvent.LineEvent;
import org.sozialraum.contract.BudgetEvent.PaymentUnresolved;
import org.sozialraum.contract.BudgetEvent.UnresolvedCovered;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.reporting.sql.Sql;

/** What each event added to the money of a budget line. A figure is the sum of these entries and nothing else. */
@ApplicationScoped
public class MoneyEntries {

    private static final String SUMS = """
             coalesce(sum(e.plan), 0) as plan, coalesce(sum(e.appropriated), 0) as appropriated,
             coalesce(sum(e.blocked), 0) as blocked, coalesce(sum(e.reserved), 0) as reserved,
             coalesce(sum(e.committed), 0) as committed, coalesce(sum(e.paid), 0) as paid,
             coalesce(sum(e.repaid), 0) as repaid, coalesce(sum(e.unresolved), 0) as unresolved
            """;

    private final Sql sql;

    MoneyEntries(Sql sql) {
        this.sql = sql;
    }

    /**
     * The money of one earmark in one social space.
     *
     * @param earmark null for the entry that tells the plan, which is not divided
     */
    public record Share(UUID socialSpaceId, String earmark, Figures figures) {}

    public void open(LogEvent event, BudgetLineOpened opened) {
        sql.change(
                """
                insert into budget_line (budget_line_id, year, social_space_id, resolution_id, product_account)
                values (?, ?, ?, ?, ?)
                """,
                opened.budgetLineId(),
                opened.year(),
                opened.socialSpaceId(),
                opened.resolutionId(),
                opened.productAccount());
        sql.change(
                """
                insert into money_entry (event_id, ordinal, service, position, recorded_at, budget_line_id, plan)
                values (?, 0, ?, ?, ?, ?, ?)
                """, event.id(), event.service(), event.position(), event.time(), opened.budgetLineId(), opened.plan());
        book(event, opened);
    }

    /** Whatever moved the money: the bookings that an event carries say by how much. */
    public void book(LogEvent event, LineEvent data) {
        int ordinal = 0;
        for (Booking booking : data.bookings()) {
            ordinal++;
            Effects effects = booking.effects();
            sql.change(
                    """
                    insert into money_entry (event_id, ordinal, service, position, recorded_at, budget_line_id,
                        project_id, commitment_id, earmark, booked_on,
                        appropriated, blocked, reserved, committed, paid, repaid, number, unresolved)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    event.id(),
                    ordinal,
                    event.service(),
                    event.position(),
                    event.time(),
                    data.budgetLineId(),
                    data.projectId(),
                    data.commitmentId(),
                    booking.earmark(),
                    booking.on(),
                    effects.appropriated(),
                    effects.blocked(),
                    effects.reserved(),
                    effects.committed(),
                    effects.paid(),
                    effects.repaid(),
                    booking.number(),
                    unresolved(data));
        }
    }

    /** What an event adds to what is paid without cover; a reversal takes back what the entry that it names had added. */
    private Money unresolved(LineEvent data) {
        if (data instanceof PaymentUnresolved uncovered) {
            return uncovered.amount();
        }
        if (data instanceof UnresolvedCovered covered) {
            return covered.amount().negated();
        }
        return data instanceof EntryReversed reversed ? unresolvedOf(reversed).negated() : Money.ZERO;
    }

    private Money unresolvedOf(EntryReversed reversed) {
        return sql
                .list("""
                        select unresolved from money_entry
                        where youth_office = youth_office_of_transaction() and budget_line_id = ? and number = ?
                        """, row -> Sql.money(row, "unresolved"), reversed.budgetLineId(), reversed.reversedNumber())
                .stream()
                .findFirst()
                .orElse(Money.ZERO);
    }

    /** The money of a year's budget lines; whatever the day of a booking, it counts in the year of its line. */
    public List<Share> sharesOf(int year) {
        return sql.list(
                "select l.social_space_id, e.earmark," + SUMS + """
                from budget_line l
                join money_entry e on e.youth_office = l.youth_office and e.budget_line_id = l.budget_line_id
                where l.year = ?
                group by l.social_space_id, e.earmark
                order by l.social_space_id, e.earmark
                """,
                row -> new Share(row.getObject("social_space_id", UUID.class), row.getString("earmark"), figures(row)),
                year);
    }

    /** The money that went to each project out of a year's budget lines. */
    public Map<UUID, Figures> ofProjects(int year) {
        return sql
                .list(
                        "select e.project_id," + SUMS + """
                        from budget_line l
                        join money_entry e on e.youth_office = l.youth_office and e.budget_line_id = l.budget_line_id
                        where l.year = ? and e.project_id is not null
                        group by e.project_id
                        """,
                        row -> Map.entry(row.getObject("project_id", UUID.class), figures(row)),
                        year)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        Money plan = Sql.money(row, "plan");
        return Figures.of(
                plan,
                new Effects(
                        Sql.money(row, "appropriated"),
                        Sql.money(row, "blocked"),
                        Sql.money(row, "reserved"),
                        Sql.money(row, "committed"),
                        Sql.money(row, "paid"),
                        Sql.money(row, "repaid")),
                Sql.money(row, "unresolved"));
    }
}
