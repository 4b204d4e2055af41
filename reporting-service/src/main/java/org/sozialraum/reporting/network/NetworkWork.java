package org.sozialraum.reporting.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.ProjectEvent.AttendanceCorrected;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingHeld;
import org.sozialraum.contract.ProjectEvent.OfferEnded;
import org.sozialraum.contract.ProjectEvent.OfferOpened;
import org.sozialraum.contract.ProjectEvent.OrganisationChanged;
import org.sozialraum.contract.ProjectEvent.OrganisationRegistered;
import org.sozialraum.contract.ProjectEvent.PeerConsultationChanged;
import org.sozialraum.contract.ProjectEvent.PeerConsultationHeld;
import org.sozialraum.reporting.sql.Sql;

/** Netzwerkarbeit: meetings and who came, what was looked at, consultations, attempts, offers. Each counts in its day's year. */
@ApplicationScoped
public class NetworkWork {

    private final Sql sql;

    NetworkWork(Sql sql) {
        this.sql = sql;
    }

    /**
     * What was done in a social space in a year.
     *
     * @param needsLookedAt different needs on which meetings of the year decided something
     * @param needsTakenUp those of them that were taken up
     * @param needsOpen voiced until the year's end and not closed by then; what was merged into another one is not counted
     * @param openSince when the oldest of these was voiced; null where there is none
     */
    public record Work(
            UUID socialSpaceId,
            int meetings,
            int needsLookedAt,
            int needsTakenUp,
            int needsOpen,
            YearMonth openSince,
            int peerConsultations,
            int cases,
            int cooperationAttempts,
            int offersOpened,
            int offersEnded) {}

    /**
     * How often an organisation was invited to a space's meetings of a year, and came.
     *
     * @param name null while the organisation is not known here
     * @param missed invited, and did not come
     */
    public record Attended(
            UUID socialSpaceId,
            UUID organisationId,
            String name,
            OrganisationKind kind,
            int invited,
            int present,
            int missed) {}

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

    public void learn(NetworkMeetingHeld event) {
        sql.change(
                "insert into network_meeting (network_meeting_id, social_space_id, held_on) values (?, ?, ?)",
                event.networkMeetingId(),
                event.socialSpaceId(),
                event.heldOn());
        came(event.networkMeetingId(), event.invitedOrganisationIds(), event.presentOrganisationIds());
        event.needs()
                .forEach(need -> sql.change(
                        "insert into network_meeting_need (network_meeting_id, need_id, decision) values (?, ?, ?)",
                        event.networkMeetingId(),
                        need.needId(),
                        need.decision()));
    }

    public void learn(AttendanceCorrected event) {
        sql.change("delete from network_meeting_organisation where network_meeting_id = ?", event.networkMeetingId());
        came(event.networkMeetingId(), event.invitedOrganisationIds(), event.presentOrganisationIds());
    }

    private void came(UUID meetingId, List<UUID> invited, List<UUID> present) {
        Set<UUID> concerned = new HashSet<>(invited);
        concerned.addAll(present);
        concerned.forEach(organisationId -> sql.change(
                "insert into network_meeting_organisation (network_meeting_id, organisation_id, invited, present)"
                        + " values (?, ?, ?, ?)",
                meetingId,
                organisationId,
                invited.contains(organisationId),
                present.contains(organisationId)));
    }

    public void learn(PeerConsultationHeld event) {
        sql.change(
                "insert into peer_consultation (peer_consultation_id, social_space_id, held_on, cases) values (?, ?, ?, ?)",
                event.peerConsultationId(),
                event.socialSpaceId(),
                event.heldOn(),
                event.cases());
    }

    public void learn(PeerConsultationChanged event) {
        sql.change(
                "update peer_consultation set held_on = ?, cases = ? where peer_consultation_id = ?",
                event.heldOn(),
                event.cases(),
                event.peerConsultationId());
    }

    public void learn(OfferOpened event) {
        sql.change(
                "insert into offer (offer_id, social_space_id, opened_on) values (?, ?, ?)",
                event.offerId(),
                event.socialSpaceId(),
                event.on());
    }

    public void learn(OfferEnded event) {
        sql.change("update offer set ended_on = ? where offer_id = ?", event.on(), event.offerId());
    }

    /** What was done in each social space. */
    public List<Work> of(int year) {
        return sql.list("""
                with asked as (select ?::date as first, ?::date as last),
                looked as (
                    select m.social_space_id, n.need_id, bool_or(n.decision = 'TAKEN_UP') as taken_up
                    from network_meeting m join network_meeting_need n
                        on n.youth_office = m.youth_office and n.network_meeting_id = m.network_meeting_id
                    cross join asked where m.held_on between first and last group by 1, 2),
                standing as (
                    select n.social_space_id, least(n.month, (select min(o.month) from need o
                        where o.youth_office = n.youth_office and o.merged_into = n.need_id)) as since
                    from need n cross join asked
                    where n.merged_into is null and n.month <= to_char(last, 'YYYY-MM')
                        and (n.closed_on is null or n.closed_on > last))
                select s.social_space_id,
                    (select count(*) from network_meeting m where m.social_space_id = s.social_space_id
                        and m.held_on between first and last) as meetings,
                    (select count(*) from looked l where l.social_space_id = s.social_space_id) as looked_at,
                    (select count(*) from looked l where l.social_space_id = s.social_space_id and l.taken_up) as taken_up,
                    (select count(*) from standing o where o.social_space_id = s.social_space_id) as open,
                    (select min(o.since) from standing o where o.social_space_id = s.social_space_id) as open_since,
                    (select count(*) from peer_consultation c where c.social_space_id = s.social_space_id
                        and c.held_on between first and last) as consultations,
                    (select coalesce(sum(c.cases), 0) from peer_consultation c
                        where c.social_space_id = s.social_space_id and c.held_on between first and last) as cases,
                    (select count(*) from cooperation_attempt a where a.social_space_id = s.social_space_id
                        and a.attempted_on between first and last) as attempts,
                    (select count(*) from offer o where o.social_space_id = s.social_space_id
                        and o.opened_on between first and last) as opened,
                    (select count(*) from offer o where o.social_space_id = s.social_space_id
                        and o.ended_on between first and last) as ended
                from social_space s cross join asked
                """, NetworkWork::work, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Who was invited to the meetings of a year, and who came, by space and organisation. */
    public List<Attended> attendedIn(int year) {
        return sql.list("""
                select m.social_space_id, a.organisation_id, o.name, o.kind, count(*) filter (where a.invited) as invited,
                    count(*) filter (where a.present) as present,
                    count(*) filter (where a.invited and not a.present) as missed
                from network_meeting m join network_meeting_organisation a
                    on a.youth_office = m.youth_office and a.network_meeting_id = m.network_meeting_id
                left join organisation o on o.youth_office = a.youth_office and o.organisation_id = a.organisation_id
                where m.held_on between ? and ?
                group by 1, 2, 3, 4 order by o.name, a.organisation_id
                """, NetworkWork::attended, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Work work(ResultSet row) throws SQLException {
        String since = row.getString("open_since");
        return new Work(
                row.getObject("social_space_id", UUID.class),
                row.getInt("meetings"),
                row.getInt("looked_at"),
                row.getInt("taken_up"),
                row.getInt("open"),
                since == null ? null : YearMonth.parse(since),
                row.getInt("consultations"),
                row.getInt("cases"),
                row.getInt("attempts"),
                row.getInt("opened"),
                row.getInt("ended"));
    }

    private static Attended attended(ResultSet row) throws SQLException {
        return new Attended(
                row.getObject("social_space_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                Sql.constant(OrganisationKind.class, row.getString("kind")),
                row.getInt("invited"),
                row.getInt("present"),
                row.getInt("missed"));
    }
}
