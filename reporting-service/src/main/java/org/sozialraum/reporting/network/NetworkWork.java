package org.sozialraum.reporting.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.contract.NeedDecision;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.ProjectEvent.AttendanceCorrected;
import org.sozialraum.contract.ProjectEvent.FamilyCentreStaffed;
import org.sozialraum.contract.ProjectEvent.NeedLookedAt;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingHeld;
import org.sozialraum.contract.ProjectEvent.NetworkModelAdopted;
import org.sozialraum.contract.ProjectEvent.OfferEnded;
import org.sozialraum.contract.ProjectEvent.OfferOpened;
import org.sozialraum.contract.ProjectEvent.OrganisationChanged;
import org.sozialraum.contract.ProjectEvent.OrganisationRegistered;
import org.sozialraum.contract.ProjectEvent.PeerConsultationChanged;
import org.sozialraum.contract.ProjectEvent.PeerConsultationHeld;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.reporting.figure.Entry;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.figure.Quantity;
import org.sozialraum.reporting.sql.Sql;

/** Netzwerkarbeit: meetings and who came, what was looked at, consultations, offers. Each counts in its day's year. */
@ApplicationScoped
public class NetworkWork {

    /** In per cent of a post: what Norderstedt's committee wanted for each social space (B 16/0179). */
    private static final int HALF_A_POST = 50;

    private final Sql sql;
    private final FigureEntries figures;

    public NetworkWork(Sql sql, FigureEntries figures) {
        this.sql = sql;
        this.figures = figures;
    }

    public record Organisation(UUID id, String name, OrganisationKind kind) {}

    /**
     * Organisation der Netzwerkarbeit: who is in charge in a social space.
     *
     * @param from the first day
     */
    public record Model(UUID socialSpaceId, NetworkModel model, LocalDate from) {}

    public void learn(LogEvent log, NetworkModelAdopted event) {
        sql.change(
                "insert into network_model (network_model_id, social_space_id, model, from_day, to_day)"
                        + " values (?, ?, ?, ?, ?)",
                event.networkModelId(),
                event.socialSpaceId(),
                event.model(),
                event.from(),
                event.to());
        figures.add(
                log,
                anew(event.socialSpaceId(), Quantity.SPACES_WITH_MODEL, modelsOverTime(event.socialSpaceId()))
                        .toList());
    }

    /** What was entered about a social space is taken back, and this entered instead. */
    private Stream<Entry> anew(UUID socialSpaceId, Quantity quantity, Stream<Entry> now) {
        return Stream.concat(
                figures.standing(socialSpaceId, quantity).stream().map(Entry::negated),
                now.map(entry -> entry.about(socialSpaceId).inSpace(socialSpaceId)));
    }

    /** Which model a social space has got or lost on which day; what holds on a day is said by {@link #modelsOn}. */
    private Stream<Entry> modelsOverTime(UUID socialSpaceId) {
        List<Entry> entries = new ArrayList<>();
        NetworkModel before = null;
        for (LocalDate day : daysOfChange(socialSpaceId)) {
            Model onThatDay = modelsOn(day).get(socialSpaceId);
            NetworkModel now = onThatDay == null ? null : onThatDay.model();
            if (before != null) {
                entries.add(Entry.of(Quantity.SPACES_WITH_MODEL, -1)
                        .labelled(before.name())
                        .since(day));
            }
            if (now != null) {
                entries.add(Entry.of(Quantity.SPACES_WITH_MODEL, 1)
                        .labelled(now.name())
                        .since(day));
            }
            before = now;
        }
        return entries.stream();
    }

    private List<LocalDate> daysOfChange(UUID socialSpaceId) {
        return sql.list("""
                select from_day as day from network_model where social_space_id = ?
                union select to_day + 1 from network_model where social_space_id = ? and to_day is not null order by day
                """, row -> row.getObject("day", LocalDate.class), socialSpaceId, socialSpaceId);
    }

    /** What a family centre had before ends with it. */
    public void learn(LogEvent log, FamilyCentreStaffed event) {
        Stream<Entry> before = event.replacesId() == null
                ? Stream.empty()
                : figures.standing(event.replacesId(), Quantity.FAMILY_CENTRE_POSTS).stream()
                        .map(Entry::negated);
        Entry now = Entry.of(Quantity.FAMILY_CENTRE_POSTS, event.percentOfAPost())
                .about(event.familyCentrePostId())
                .inSpace(event.socialSpaceId());
        List<Entry> changes = Stream.concat(before, Stream.of(now))
                .map(entry -> entry.since(event.from()))
                .toList();
        figures.add(
                log,
                Stream.concat(
                                changes.stream(),
                                changes.stream()
                                        .map(Entry::socialSpaceId)
                                        .distinct()
                                        .flatMap(id -> anew(
                                                id, Quantity.SPACES_WITH_HALF_A_POST, halfAPostOverTime(id, changes))))
                        .toList());
    }

    /** On which days a social space got half a post in family centres or lost it, with changes that are not entered yet. */
    private Stream<Entry> halfAPostOverTime(UUID socialSpaceId, List<Entry> changes) {
        Map<LocalDate, Integer> byDay = new TreeMap<>();
        Stream.concat(figures.standingIn(socialSpaceId, Quantity.FAMILY_CENTRE_POSTS).stream(), changes.stream())
                .filter(entry -> entry.socialSpaceId().equals(socialSpaceId))
                .forEach(entry -> byDay.merge(entry.since(), entry.adds().intValueExact(), Integer::sum));
        List<Entry> entries = new ArrayList<>();
        int posts = 0;
        for (Map.Entry<LocalDate, Integer> change : byDay.entrySet()) {
            boolean had = posts >= HALF_A_POST;
            posts += change.getValue();
            boolean has = posts >= HALF_A_POST;
            if (had != has) {
                entries.add(
                        Entry.of(Quantity.SPACES_WITH_HALF_A_POST, has ? 1 : -1).since(change.getKey()));
            }
        }
        return entries.stream();
    }

    /**
     * The model of each social space that has one on a day. Of those that began by then the last one counts: an earlier one
     * ended with it for good, also where the later one has ended since.
     */
    public Map<UUID, Model> modelsOn(LocalDate day) {
        return sql
                .list(
                        """
                        select social_space_id, model, from_day from (
                            select distinct on (social_space_id) * from network_model where from_day <= ?
                            order by social_space_id, from_day desc, network_model_id desc) last_begun
                        where to_day is null or to_day >= ?
                        """,
                        row -> new Model(
                                row.getObject("social_space_id", UUID.class),
                                Sql.constant(NetworkModel.class, row.getString("model")),
                                row.getObject("from_day", LocalDate.class)),
                        day,
                        day)
                .stream()
                .collect(Collectors.toMap(Model::socialSpaceId, it -> it));
    }

    public void learn(OrganisationRegistered event) {
        learn(event.organisationId(), event.name(), event.kind());
    }

    public void learn(OrganisationChanged event) {
        learn(event.organisationId(), event.name(), event.kind());
    }

    private void learn(UUID organisationId, String name, OrganisationKind kind) {
        sql.change("""
                insert into organisation (organisation_id, name, kind) values (?, ?, ?)
                on conflict (youth_office, organisation_id) do update set name = excluded.name, kind = excluded.kind
                """, organisationId, name, kind);
    }

    public void learn(LogEvent log, NetworkMeetingHeld event) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.of(Quantity.MEETINGS, 1).about(event.networkMeetingId()));
        entries.addAll(came(event.networkMeetingId(), event.invitedOrganisationIds(), event.presentOrganisationIds()));
        for (NeedLookedAt need : event.needs()) {
            entries.add(Entry.of(Quantity.NEEDS_LOOKED_AT, 1).onceAbout(need.needId()));
            if (need.decision() == NeedDecision.TAKEN_UP) {
                entries.add(Entry.of(Quantity.NEEDS_TAKEN_UP, 1).onceAbout(need.needId()));
            }
        }
        figures.add(
                log,
                entries.stream()
                        .map(entry -> entry.inYear(event.heldOn().getYear()).inSpace(event.socialSpaceId()))
                        .toList());
    }

    public void learn(LogEvent log, AttendanceCorrected event) {
        Entry meeting =
                figures.standing(event.networkMeetingId(), Quantity.MEETINGS).getFirst();
        Stream<Entry> before =
                figures
                        .standingAt(event.networkMeetingId(), Quantity.INVITED, Quantity.PRESENT, Quantity.MISSED)
                        .stream()
                        .map(Entry::negated);
        Stream<Entry> now =
                came(event.networkMeetingId(), event.invitedOrganisationIds(), event.presentOrganisationIds()).stream()
                        .map(entry -> entry.inYear(meeting.year()).inSpace(meeting.socialSpaceId()));
        figures.add(log, Stream.concat(before, now).toList());
    }

    private static List<Entry> came(UUID meetingId, List<UUID> invited, List<UUID> present) {
        List<Entry> entries = new ArrayList<>();
        for (UUID id : invited) {
            entries.add(Entry.of(Quantity.INVITED, 1).about(id).at(meetingId));
            if (!present.contains(id)) {
                entries.add(Entry.of(Quantity.MISSED, 1).about(id).at(meetingId));
            }
        }
        for (UUID id : present) {
            entries.add(Entry.of(Quantity.PRESENT, 1).about(id).at(meetingId));
        }
        return entries;
    }

    public void learn(LogEvent log, PeerConsultationHeld event) {
        figures.add(
                log, consultation(event.peerConsultationId(), event.socialSpaceId(), event.heldOn(), event.cases()));
    }

    public void learn(LogEvent log, PeerConsultationChanged event) {
        List<Entry> before = figures.standing(event.peerConsultationId(), Quantity.PEER_CONSULTATIONS, Quantity.CASES);
        List<Entry> entries =
                new ArrayList<>(before.stream().map(Entry::negated).toList());
        entries.addAll(consultation(
                event.peerConsultationId(), before.getFirst().socialSpaceId(), event.heldOn(), event.cases()));
        figures.add(log, entries);
    }

    private static List<Entry> consultation(UUID id, UUID socialSpaceId, LocalDate heldOn, int cases) {
        return List.of(
                Entry.of(Quantity.PEER_CONSULTATIONS, 1)
                        .about(id)
                        .inSpace(socialSpaceId)
                        .inYear(heldOn.getYear()),
                Entry.of(Quantity.CASES, cases).about(id).inSpace(socialSpaceId).inYear(heldOn.getYear()));
    }

    public void learn(LogEvent log, OfferOpened event) {
        figures.add(
                log,
                List.of(Entry.of(Quantity.OFFERS_OPENED, 1)
                        .about(event.offerId())
                        .inSpace(event.socialSpaceId())
                        .ofProject(event.projectId())
                        .inYear(event.on().getYear())));
    }

    public void learn(LogEvent log, OfferEnded event) {
        Entry opened = figures.standing(event.offerId(), Quantity.OFFERS_OPENED).getFirst();
        figures.add(
                log,
                List.of(Entry.of(Quantity.OFFERS_ENDED, 1)
                        .about(event.offerId())
                        .inSpace(opened.socialSpaceId())
                        .ofProject(opened.projectId())
                        .inYear(event.on().getYear())));
    }

    /** The organisations that are known, by their ids. */
    public Map<UUID, Organisation> organisations() {
        return sql
                .list(
                        "select organisation_id, name, kind from organisation",
                        row -> new Organisation(
                                row.getObject("organisation_id", UUID.class),
                                row.getString("name"),
                                Sql.constant(OrganisationKind.class, row.getString("kind"))))
                .stream()
                .collect(Collectors.toMap(Organisation::id, it -> it));
    }
}
