package org.sozialraum.reporting.money;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sozialraum.contract.BudgetEvent.Earmark;
import org.sozialraum.contract.BudgetEvent.FiscalYearClosed;
import org.sozialraum.contract.BudgetEvent.FiscalYearOpened;
import org.sozialraum.contract.BudgetEvent.Funding;
import org.sozialraum.contract.BudgetEvent.ReportingDuty;
import org.sozialraum.contract.BudgetEvent.ResolutionAdopted;
import org.sozialraum.contract.BudgetEvent.ResolutionSuperseded;
import org.sozialraum.contract.FiscalYearState;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ReportingInterval;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.reporting.figure.Entry;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.figure.Quantity;
import org.sozialraum.reporting.sql.Sql;
import org.sozialraum.reporting.text.ReportText;
import org.sozialraum.reporting.text.SharedTexts;

/** Beschlüsse: what the committee grants and what it asks for in return. */
@ApplicationScoped
public class Resolutions {

    private final Sql sql;
    private final FigureEntries figures;
    private final SharedTexts texts;

    public Resolutions(Sql sql, FigureEntries figures, SharedTexts texts) {
        this.sql = sql;
        this.figures = figures;
        this.texts = texts;
    }

    /**
     * A resolution that is in force in a year.
     *
     * @param fileReference Aktenzeichen; null where it has none
     * @param toYear null where it holds until it is revoked
     * @param interval null where it asks for no report
     * @param dueOn the day of the following year, MM-DD; null likewise
     */
    public record InForce(
            UUID id,
            String number,
            ReportText title,
            String fileReference,
            String committee,
            LocalDate decidedOn,
            Money amountPerSocialSpace,
            int fromYear,
            Integer toYear,
            ReportingInterval interval,
            String dueOn) {

        /**
         * When its reports on a year are due, the one on the whole year last; none where it asks for none on that year. What is due
         * once is about the first year. What is due each half-year is due once more, half a year before; a report on the whole
         * year, when it is submitted, meets that day as well. 29 February falls on the 28th where there is none.
         */
        public List<LocalDate> reportsDueOn(int year) {
            if (interval == null || year < fromYear || toYear != null && year > toYear) {
                return List.of();
            }
            LocalDate day = MonthDay.parse("--" + dueOn).atYear(year + 1);
            return switch (interval) {
                case YEARLY -> List.of(day);
                case HALF_YEARLY -> List.of(day.minusMonths(6), day);
                case ONCE -> year == fromYear ? List.of(day) : List.of();
            };
        }

        /** When its report on the whole year is due; null where it asks for none. */
        public LocalDate reportDueOn(int year) {
            List<LocalDate> days = reportsDueOn(year);
            return days.isEmpty() ? null : days.getLast();
        }
    }

    public void learn(LogEvent log, ResolutionAdopted event) {
        Funding funding = event.funding();
        ReportingDuty duty = event.reportingDuty();
        texts.mention(log, event.title());
        sql.change(
                """
                insert into resolution (resolution_id, number, title_id, file_reference, committee, decided_on,
                    amount_per_social_space, from_year, to_year, product_account, reporting_interval, reporting_due_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.resolutionId(),
                event.number(),
                event.title().id(),
                event.fileReference(),
                event.committee(),
                event.decidedOn(),
                funding.amountPerSocialSpace(),
                funding.fromYear(),
                funding.toYear(),
                funding.productAccount(),
                duty == null ? null : duty.interval(),
                duty == null ? null : duty.dueOn());
        int ordinal = 0;
        for (Earmark earmark : funding.earmarks()) {
            sql.change("""
                    insert into resolution_earmark (resolution_id, ordinal, name, amount, coverable)
                    values (?, ?, ?, ?, ?)
                    """, event.resolutionId(), ordinal, earmark.name(), earmark.amount(), earmark.coverable());
            ordinal++;
        }
        figures.add(
                log,
                Stream.concat(
                                Stream.of(Entry.of(Quantity.GRANTED, funding.amountPerSocialSpace())),
                                funding.earmarks().stream()
                                        .map(part -> Entry.of(Quantity.GRANTED_TO_EARMARK, part.amount())
                                                .labelled(part.name())))
                        .map(entry -> entry.about(event.resolutionId()))
                        .toList());
    }

    /** What is replaced grants nothing from the later one's first year on; what is prolonged ends as it says anyway. */
    public void learn(ResolutionSuperseded event) {
        switch (event.kind()) {
            case REPLACES ->
                sql.change(
                        "update resolution set to_year = least(to_year, ?) where resolution_id = ?",
                        event.fromYear() - 1,
                        event.resolutionId());
            case PROLONGS -> {}
        }
    }

    public void learn(FiscalYearOpened event) {
        become(event.year(), event.state());
    }

    public void learn(FiscalYearClosed event) {
        become(event.year(), FiscalYearState.CLOSED);
    }

    private void become(int year, FiscalYearState state) {
        sql.change("""
                insert into fiscal_year (year, state) values (?, ?)
                on conflict (youth_office, year) do update set state = excluded.state
                """, year, state);
    }

    /** Empty where the year was never opened. */
    public Optional<FiscalYearState> stateOf(int year) {
        return sql
                .list(
                        "select state from fiscal_year where year = ?",
                        row -> Sql.constant(FiscalYearState.class, row.getString("state")),
                        year)
                .stream()
                .findFirst();
    }

    /** By the day of the decision. */
    public List<InForce> inForce(int year) {
        return sql.list("""
                select r.*, t.content as title, t.standing as title_standing
                from resolution r
                left join told_text t on t.youth_office = r.youth_office and t.text_id = r.title_id
                where r.from_year <= ? and (r.to_year is null or r.to_year >= ?)
                order by r.decided_on, r.resolution_id
                """, Resolutions::read, year, year);
    }

    /** Those that ask for a report. */
    public List<InForce> withReportingDuty() {
        return sql.list("""
                select r.*, null as title, null as title_standing from resolution r
                where r.reporting_interval is not null
                order by r.decided_on, r.resolution_id
                """, Resolutions::read);
    }

    /** What a resolution grants each social space; nothing where it is not known. */
    public Money amountOf(UUID resolutionId) {
        return sql
                .list(
                        "select amount_per_social_space from resolution where resolution_id = ?",
                        row -> Sql.money(row, "amount_per_social_space"),
                        resolutionId)
                .stream()
                .findFirst()
                .orElse(Money.ZERO);
    }

    /** The earmarks of a resolution as it lists them. */
    public List<Earmark> earmarksOf(UUID resolutionId) {
        return sql.list(
                "select name, amount, coverable from resolution_earmark where resolution_id = ? order by ordinal",
                row -> new Earmark(row.getString("name"), Sql.money(row, "amount"), row.getBoolean("coverable")),
                resolutionId);
    }

    private static InForce read(ResultSet row) throws SQLException {
        return new InForce(
                row.getObject("resolution_id", UUID.class),
                row.getString("number"),
                ReportText.of(row, "title_id", "title"),
                row.getString("file_reference"),
                row.getString("committee"),
                row.getObject("decided_on", LocalDate.class),
                Sql.money(row, "amount_per_social_space"),
                row.getInt("from_year"),
                row.getObject("to_year", Integer.class),
                Sql.constant(ReportingInterval.class, row.getString("reporting_interval")),
                row.getString("reporting_due_on"));
    }
}
