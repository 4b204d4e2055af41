package org.sozialraum.budget.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sozialraum.budget.closing.YearEndRecord.Figures;
import org.sozialraum.budget.closing.YearEndRecord.Line;
import org.sozialraum.budget.fiscalyear.FiscalYearResource;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.budget.problem.YearProblems;
import org.sozialraum.budget.resolution.Resolution;
import org.sozialraum.contract.FiscalYearState;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.problem.ProblemException;

/** Writes the record of a closed year out of its journals, which take no entry any more: its amounts never change. */
@ApplicationScoped
class YearEndRecords {

    private static final String LINES = """
            select space.name, line.product_account, resolution.number, line.plan, line.appropriated, line.paid,
                line.repaid,
                coalesce(sum(entry.amount) filter (where entry.kind = 'COMMITMENT_CARRIED_OUT'), 0),
                coalesce(sum(entry.amount) filter (where entry.kind = 'CARRIED_OUT'), 0),
                coalesce(sum(entry.amount) filter (where entry.kind = 'LAPSED'), 0)
            from budget_line line
            join social_space space on space.id = line.social_space_id
            join resolution on resolution.id = line.resolution_id
            left join journal_entry entry on entry.budget_line_id = line.id
                and entry.kind in ('COMMITMENT_CARRIED_OUT', 'CARRIED_OUT', 'LAPSED')
            where line.year = ?
            group by line.id, space.name, resolution.number
            order by line.product_account, space.name, resolution.number, line.id
            """;

    private final FiscalYears years;
    private final DataSource database;
    private final EntityManager entities;

    YearEndRecords(FiscalYears years, DataSource database, EntityManager entities) {
        this.years = years;
        this.database = database;
        this.entities = entities;
    }

    /**
     * @throws NotFoundException for a year that was never opened
     * @throws ProblemException 409 for a year that is not closed
     */
    @Transactional
    YearEndRecord of(int year) {
        FiscalYearResource.View closed = years.viewOf(year);
        if (closed.state() != FiscalYearState.CLOSED) {
            throw ProblemException.of(YearProblems.YEAR_NOT_CLOSED, String.valueOf(year));
        }
        List<Line> lines = lines(year);
        return new YearEndRecord(
                closed,
                lines,
                lines.stream().map(Line::figures).reduce(Figures.NONE, Figures::plus),
                entities.createQuery(
                                "select distinct r from Resolution r join BudgetLine l on l.resolutionId = r.id"
                                        + " where l.year = :year order by r.decidedOn, r.number",
                                Resolution.class)
                        .setParameter("year", year)
                        .getResultList());
    }

    private List<Line> lines(int year) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LINES)) {
            statement.setInt(1, year);
            List<Line> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new Line(row.getString(1), row.getString(2), row.getString(3), figures(row)));
                }
            }
            return lines;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Figures figures(ResultSet row) throws SQLException {
        Money committed = money(row, 8);
        Money carriedOver = money(row, 9);
        Money lapsed = money(row, 10);
        return new Figures(
                money(row, 4),
                money(row, 5).plus(committed).plus(carriedOver).plus(lapsed),
                money(row, 6),
                money(row, 7),
                committed,
                carriedOver,
                lapsed);
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }
}
