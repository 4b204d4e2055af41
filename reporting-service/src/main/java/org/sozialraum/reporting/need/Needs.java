package org.sozialraum.reporting.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        figures.add(log, instead(event.needId()));
    }

    /** A need that turns out to be of another month was open from that month on; if it is closed, it stays so. */
    public void learn(LogEvent log, NeedChanged event) {
        sql.change(
                "update need set voice = ?, month = ?, topic_id = ? where need_id = ?",
                event.voice(),
                event.month().toString(),
                event.topicId(),
                event.needId());
        figures.add(log, instead(event.needId()));
    }

    public void close(LogEvent log, NeedClosed event) {
        sql.change("update need set closed_on = ? where need_id = ?", event.on(), event.needId());
        figures.add(log, instead(event.needId()));
    }

    /**
     * A project that answers a need goes back to the voices of all that were merged into it, and from that day on the need is as
     * old as the oldest of them.
     */
    public void merge(LogEvent log, NeedMerged event) {
        sql.change(
                "update need set merged_into = ?, merged_on = ? where need_id = ?",
                event.intoNeedId(),
                event.on(),
                event.needId());
        // As old as it was until now, it ends; then what had been merged into it goes on with the other one.
        List<Entry> entries = new ArrayList<>(instead(event.needId()));
        sql.change(
                "update need set merged_into = ?, merged_on = ? where merged_into = ?",
                event.intoNeedId(),
                event.on(),
                event.needId());
        entries.addAll(instead(event.intoNeedId()));
        figures.add(log, entries);
    }

    /** Takes back what was entered about a need, and enters what is known of it now. */
    private List<Entry> instead(UUID needId) {
        return Stream.concat(
                        figures.standing(needId, Quantity.NEEDS_OPEN).stream().map(Entry::negated),
                        life(needId).stream().flatMap(Needs::entries))
                .toList();
    }

    /**
     * @param opened the first day of the month in which it was voiced
     * @param ended null while it is open
     * @param merged the needs that were merged into it, in the order of the days
     */
    private record Life(UUID needId, UUID socialSpaceId, LocalDate opened, LocalDate ended, List<Merged> merged) {
        boolean goesOnAfter(LocalDate day) {
            return ended == null || ended.isAfter(day);
        }
    }

    private record Merged(YearMonth month, LocalDate on) {}

    private Optional<Life> life(UUID needId) {
        return sql
                .list(
                        "select social_space_id, month, least(closed_on, merged_on) as ended from need where need_id = ?",
                        row -> new Life(
                                needId,
                                row.getObject("social_space_id", UUID.class),
                                YearMonth.parse(row.getString("month")).atDay(1),
                                row.getObject("ended", LocalDate.class),
                                merged(needId)),
                        needId)
                .stream()
                .findFirst();
    }

    private List<Merged> merged(UUID needId) {
        return sql.list(
                "select month, merged_on from need where merged_into = ? order by merged_on, month",
                row -> new Merged(YearMonth.parse(row.getString("month")), row.getObject("merged_on", LocalDate.class)),
                needId);
    }

    /** One more when it opens, and one less when it ends; in between it may change to an earlier month. */
    private static Stream<Entry> entries(Life life) {
        if (!life.goesOnAfter(life.opened())) {
            return Stream.empty();
        }
        List<Entry> entries = new ArrayList<>();
        YearMonth month = YearMonth.from(life.opened());
        entries.add(open(life, month).since(life.opened()));
        for (Merged merged : life.merged()) {
            LocalDate on = merged.on().isBefore(life.opened()) ? life.opened() : merged.on();
            if (merged.month().isBefore(month) && life.goesOnAfter(on)) {
                entries.add(open(life, month).negated().since(on));
                month = merged.month();
                entries.add(open(life, month).since(on));
            }
        }
        if (life.ended() != null) {
            entries.add(open(life, month).negated().since(life.ended()));
        }
        return entries.stream();
    }

    private static Entry open(Life life, YearMonth month) {
        return Entry.of(Quantity.NEEDS_OPEN, 1)
                .inSpace(life.socialSpaceId())
                .about(life.needId())
                .labelled(month.toString());
    }
}
