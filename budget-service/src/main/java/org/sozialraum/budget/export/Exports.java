package org.sozialraum.budget.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sozialraum.budget.export.GrantsToAssociations.Grant;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;
import org.sozialraum.document.GermanCsv;

/** Sums for people who work with spreadsheets: the overview of a year, and the grants of three. */
@ApplicationScoped
class Exports {

    private static final List<String> OVERVIEW_HEADINGS = List.of(
            "Sozialraum",
            "Produktkonto",
            "Beschluss",
            "Ansatz",
            "Fortgeschriebener Ansatz",
            "Gesperrt",
            "Für Deckung reserviert",
            "Gebunden",
            "Ausgezahlt",
            "Zurückgezahlt",
            "Verfügbar");
    private static final String LINES = """
            select line.id, space.name, line.product_account, resolution.number, line.plan, line.appropriated, line.blocked,
                line.reserved, line.committed, line.paid, line.repaid
            from budget_line line
            join social_space space on space.id = line.social_space_id
            join resolution on resolution.id = line.resolution_id
            where line.year = ?
            order by line.product_account, space.name, resolution.number, line.id
            """;
    private static final String GRANTS = """
            select organisation.id, organisation.name,
                coalesce(sum(entry.paid - entry.repaid) filter (where line.year = ? - 2), 0),
                coalesce(sum(entry.paid - entry.repaid) filter (where line.year = ? - 1), 0),
                coalesce(sum(entry.paid - entry.repaid) filter (where line.year = ?), 0)
            from budget_line line
            join journal_entry entry on entry.budget_line_id = line.id and (entry.paid <> 0 or entry.repaid <> 0)
            left join payment_order on payment_order.id = entry.payment_order_id
            left join commitment on commitment.id = entry.commitment_id
            join organisation on organisation.id = coalesce(payment_order.payee_id, commitment.applicant_id)
            where line.year between ? - 2 and ?
            group by organisation.id, organisation.name
            order by organisation.name, organisation.id
            """;

    private final DataSource database;

    Exports(DataSource database) {
        this.database = database;
    }

    @Transactional
    BudgetOverview overview(int year) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LINES)) {
            statement.setInt(1, year);
            List<BudgetOverview.Line> lines = new ArrayList<>();
            Money plan = Money.ZERO;
            Effects total = Effects.NONE;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Effects balance = new Effects(
                            money(row, 6), money(row, 7), money(row, 8), money(row, 9), money(row, 10), money(row, 11));
                    lines.add(new BudgetOverview.Line(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            BudgetOverview.Sum.of(money(row, 5), balance)));
                    plan = plan.plus(money(row, 5));
                    total = total.plus(balance);
                }
            }
            return new BudgetOverview(year, lines, BudgetOverview.Sum.of(plan, total));
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Transactional
    GrantsToAssociations grants(int year) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(GRANTS)) {
            for (int parameter = 1; parameter <= 5; parameter++) {
                statement.setInt(parameter, year);
            }
            List<Grant> grants = new ArrayList<>();
            Grant total = new Grant(null, "Summe", Money.ZERO, Money.ZERO, Money.ZERO);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Grant grant = new Grant(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            money(row, 3),
                            money(row, 4),
                            money(row, 5));
                    grants.add(grant);
                    total = new Grant(
                            null,
                            total.organisation(),
                            total.twoYearsBefore().plus(grant.twoYearsBefore()),
                            total.yearBefore().plus(grant.yearBefore()),
                            total.year().plus(grant.year()));
                }
            }
            return new GrantsToAssociations(year, grants, total);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static void write(BudgetOverview overview, OutputStream out) throws IOException {
        try (GermanCsv csv = new GermanCsv(out, OVERVIEW_HEADINGS)) {
            for (BudgetOverview.Line line : overview.lines()) {
                write(csv, line.socialSpace(), line.productAccount(), line.resolution(), line.balances());
            }
            write(csv, "Summe", null, null, overview.total());
        }
    }

    static void write(GrantsToAssociations grants, OutputStream out) throws IOException {
        List<String> headings = List.of(
                "Einrichtung / Träger",
                "Zuwendung " + (grants.year() - 2),
                "Zuwendung " + (grants.year() - 1),
                "Zuwendung " + grants.year());
        try (GermanCsv csv = new GermanCsv(out, headings)) {
            for (Grant grant : grants.grants()) {
                csv.row(grant.organisation(), grant.twoYearsBefore(), grant.yearBefore(), grant.year());
            }
            Grant total = grants.total();
            csv.row(total.organisation(), total.twoYearsBefore(), total.yearBefore(), total.year());
        }
    }

    private static void write(
            GermanCsv csv, String space, String productAccount, String resolution, BudgetOverview.Sum sum)
            throws IOException {
        csv.row(
                space,
                productAccount,
                resolution,
                sum.plan(),
                sum.appropriated(),
                sum.blocked(),
                sum.reserved(),
                sum.committed(),
                sum.paid(),
                sum.repaid(),
                sum.available());
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }
}
