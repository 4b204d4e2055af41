package org.sozialraum.project.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent;
import org.sozialraum.contract.BudgetEvent.BudgetLineOpened;
import org.sozialraum.contract.BudgetEvent.CommitmentRefused;
import org.sozialraum.contract.BudgetEvent.FiscalYearClosed;
import org.sozialraum.contract.BudgetEvent.FiscalYearOpened;
import org.sozialraum.contract.BudgetEvent.InstalmentCancelled;
import org.sozialraum.contract.BudgetEvent.InstalmentDue;
import org.sozialraum.contract.BudgetEvent.InstalmentMoved;
import org.sozialraum.contract.BudgetEvent.InstalmentPlanned;
import org.sozialraum.contract.BudgetEvent.LineEvent;
import org.sozialraum.contract.BudgetEvent.OverPlanLimitSet;
import org.sozialraum.contract.BudgetEvent.OverPlanRefused;
import org.sozialraum.contract.BudgetEvent.OverPlanRequested;
import org.sozialraum.contract.BudgetEvent.OverPlanSigned;
import org.sozialraum.contract.BudgetEvent.OverPlanWithdrawn;
import org.sozialraum.contract.BudgetEvent.PaymentAuthorised;
import org.sozialraum.contract.BudgetEvent.PaymentCertified;
import org.sozialraum.contract.BudgetEvent.PaymentOrdered;
import org.sozialraum.contract.BudgetEvent.PaymentRejected;
import org.sozialraum.contract.BudgetEvent.PaymentTransmitted;
import org.sozialraum.contract.BudgetEvent.RepaymentClaimed;
import org.sozialraum.contract.BudgetEvent.ResolutionAdopted;
import org.sozialraum.contract.BudgetEvent.ResolutionSuperseded;
import org.sozialraum.contract.BudgetEvent.TextWithdrawn;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.kit.projection.Projection;

/**
 * The money of each project, as budget-service has booked it. Whatever the day of a booking, it counts in the year of its
 * line. What no line was booked with, such as a repayment that comes after the last year, is not in it.
 */
@ApplicationScoped
public class ProjectMoney implements Projection {

    private final DataSource database;

    ProjectMoney(DataSource database) {
        this.database = database;
    }

    /** What is booked for a project in the lines of a year, in euro; of {@code committed} only what is open. */
    public record Booked(UUID projectId, int year, Money committed, Money paid, Money repaid) {}

    @Override
    public String name() {
        return "project-money";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.BUDGET);
    }

    @Override
    public boolean acts() {
        return false;
    }

    @Override
    public Set<String> tables() {
        return Set.of("budget_line_year", "project_money");
    }

    @Override
    public void apply(LogEvent event) {
        switch ((BudgetEvent) event.data()) {
            case BudgetLineOpened opened ->
                change(
                        "insert into budget_line_year (budget_line_id, year) values (?, ?)",
                        opened.budgetLineId(),
                        opened.year());
            case LineEvent moved -> {
                if (moved.projectId() != null) {
                    moved.bookings().forEach(booking -> book(moved, booking));
                }
            }
            case ResolutionAdopted _,
                    ResolutionSuperseded _,
                    FiscalYearOpened _,
                    FiscalYearClosed _,
                    CommitmentRefused _,
                    InstalmentPlanned _,
                    InstalmentDue _,
                    InstalmentMoved _,
                    InstalmentCancelled _,
                    PaymentOrdered _,
                    PaymentCertified _,
                    PaymentAuthorised _,
                    PaymentTransmitted _,
                    PaymentRejected _,
                    RepaymentClaimed _,
                    OverPlanRequested _,
                    OverPlanSigned _,
                    OverPlanRefused _,
                    OverPlanWithdrawn _,
                    OverPlanLimitSet _,
                    TextWithdrawn _ -> {
                // Moves no money.
            }
        }
    }

    private void book(LineEvent moved, Booking booking) {
        Effects effects = booking.effects();
        change(
                """
                insert into project_money as m (project_id, budget_line_id, committed, paid, repaid)
                select ?, budget_line_id, ?, ?, ? from budget_line_year
                where youth_office = youth_office_of_transaction() and budget_line_id = ?
                on conflict (youth_office, project_id, budget_line_id) do update set
                    committed = m.committed + excluded.committed,
                    paid = m.paid + excluded.paid,
                    repaid = m.repaid + excluded.repaid
                """,
                moved.projectId(),
                effects.committed().amount(),
                effects.paid().amount(),
                effects.repaid().amount(),
                moved.budgetLineId());
    }

    /** What is booked for these projects, by project and year. */
    public List<Booked> of(Collection<UUID> projectIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select m.project_id, l.year,
                            sum(m.committed) as committed, sum(m.paid) as paid, sum(m.repaid) as repaid
                        from project_money m join budget_line_year l using (youth_office, budget_line_id)
                        where m.youth_office = youth_office_of_transaction() and m.project_id = any(?)
                        group by m.project_id, l.year order by m.project_id, l.year
                        """)) {
            statement.setArray(1, connection.createArrayOf("uuid", projectIds.toArray()));
            List<Booked> booked = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    booked.add(new Booked(
                            row.getObject("project_id", UUID.class),
                            row.getInt("year"),
                            new Money(row.getBigDecimal("committed")),
                            new Money(row.getBigDecimal("paid")),
                            new Money(row.getBigDecimal("repaid"))));
                }
            }
            return booked;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void change(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            if (prepared.executeUpdate() != 1) {
                throw new IllegalStateException("a booking of a budget line that nobody has opened");
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
