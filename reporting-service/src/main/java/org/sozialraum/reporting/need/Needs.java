package org.sozialraum.reporting.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.contract.ProjectEvent.NeedChanged;
import org.sozialraum.contract.ProjectEvent.NeedClosed;
import org.sozialraum.contract.ProjectEvent.NeedMerged;
import org.sozialraum.contract.ProjectEvent.NeedVoiced;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.reporting.figure.Entry;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.figure.Quantity;
import org.sozialraum.reporting.sql.Sql;

/** The needs that were voiced, without their texts, which never leave the project service. */
@ApplicationScoped
public class Needs {

    private final Sql sql;
    private final FigureEntries figures;

    public Needs(Sql sql, FigureEntries figures) {
        this.sql = sql;
        this.figures = figures;
    }

    public void learn(LogEvent log, NeedVoiced event) {
        sql.change(
                "insert into need (need_id, social_space_id, voice, month, topic_id) values (?, ?, ?, ?, ?)",
                event.needId(),
                event.socialSpaceId(),
                event.voice(),
                event.month().toString(),
                event.topicId());
        figures.add(log, List.of(open(event.needId(), event.socialSpaceId(), event.month())));
    }

    /** A need that turns out to be of another month was open from that month on; if it is closed, it stays so. */
    public void learn(LogEvent log, NeedChanged event) {
        Stream<Entry> moved = opened(event.needId()).stream()
                .flatMap(was -> Stream.of(was.negated(), open(event.needId(), was.socialSpaceId(), event.month())));
        figures.add(log, moved.toList());
        sql.change(
                "update need set voice = ?, month = ?, topic_id = ? where need_id = ?",
                event.voice(),
                event.month().toString(),
                event.topicId(),
                event.needId());
    }

    public void close(LogEvent log, NeedClosed event) {
        end(log, event.needId(), event.on());
        sql.change("update need set closed_on = ? where need_id = ?", event.on(), event.needId());
    }

    /** A project that answers a need goes back to the voices of all that were merged into it. */
    public void merge(LogEvent log, NeedMerged event) {
        end(log, event.needId(), event.on());
        sql.change(
                "update need set merged_into = ?, merged_on = coalesce(merged_on, ?) where need_id = ? or merged_into = ?",
                event.intoNeedId(),
                event.on(),
                event.needId(),
                event.needId());
    }

    /** Since when each need that is open at the end of a year is open, by social space. */
    public Map<UUID, List<YearMonth>> openSince(int year) {
        return sql
                .list(
                        """
                        select n.social_space_id, least(n.month, (select min(o.month) from need o
                            where o.youth_office = n.youth_office and o.merged_into = n.need_id and o.merged_on <= last))
                            as since
                        from need n cross join (select ?::date as last) asked
                        where n.month <= to_char(last, 'YYYY-MM') and (n.merged_on is null or n.merged_on > last)
                            and (n.closed_on is null or n.closed_on > last)
                        """,
                        row -> Map.entry(
                                row.getObject("social_space_id", UUID.class), YearMonth.parse(row.getString("since"))),
                        LocalDate.of(year, 12, 31))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private void end(LogEvent log, UUID needId, LocalDate on) {
        if (isOpen(needId)) {
            figures.add(
                    log,
                    opened(needId).stream().map(was -> was.negated().since(on)).toList());
        }
    }

    private boolean isOpen(UUID needId) {
        return !sql.list(
                        "select from need where need_id = ? and closed_on is null and merged_on is null",
                        row -> true,
                        needId)
                .isEmpty();
    }

    /** What a need was opened with. */
    private Optional<Entry> opened(UUID needId) {
        return figures.standing(needId, Quantity.NEEDS_OPEN).stream()
                .filter(entry -> entry.adds().signum() > 0)
                .findFirst();
    }

    private static Entry open(UUID needId, UUID socialSpaceId, YearMonth month) {
        return Entry.of(Quantity.NEEDS_OPEN, 1)
                .since(month.atDay(1))
                .inSpace(socialSpaceId)
                .about(needId);
    }
}
