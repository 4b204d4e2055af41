package org.sozialraum.project.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.project.meeting.AgendaResource.Attendance;
import org.sozialraum.project.meeting.AgendaResource.AttendanceList;
import org.sozialraum.project.organisation.OwnSpaces;

/** Who comes to the meetings of a space, and who is missing: all who work there, were invited or came. */
@ApplicationScoped
class Attendances {

    private static final int LOOKED_AT = 6;
    private static final int OFTEN_ENOUGH_INVITED = 3;

    private static final String ATTENDANCE = """
            with last as (
                select id, held_on from network_meeting where social_space_id = ? and state = 'HELD'
                order by held_on desc, id desc limit ?),
            concerned as (
                select organisation_id from organisation_space where social_space_id = ?
                union select a.organisation_id from network_meeting_organisation a join last on last.id = a.network_meeting_id)
            select o.id, o.name, o.kind, (select count(*) from last) as meetings,
                (select count(*) from network_meeting_organisation a join last on last.id = a.network_meeting_id
                    where a.organisation_id = o.id and a.invited) as invited,
                (select count(*) from network_meeting_organisation a join last on last.id = a.network_meeting_id
                    where a.organisation_id = o.id and a.present) as present,
                (select max(m.held_on) from network_meeting_organisation a join network_meeting m
                        on m.id = a.network_meeting_id
                    where a.organisation_id = o.id and a.present and m.social_space_id = ?) as last_present_on,
                (select count(*) from network_meeting_organisation a join last on last.id = a.network_meeting_id
                    where a.organisation_id = o.id and a.invited and a.present) as followed
            from organisation o where o.id in (select organisation_id from concerned)
            order by o.name, o.id
            """;

    private final DataSource database;
    private final OwnSpaces ownSpaces;

    Attendances(DataSource database, OwnSpaces ownSpaces) {
        this.database = database;
        this.ownSpaces = ownSpaces;
    }

    /** Empty for others' spaces. */
    @Transactional
    AttendanceList of(UUID socialSpaceId) {
        if (!ownSpaces.include(socialSpaceId)) {
            return new AttendanceList(0, List.of());
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ATTENDANCE)) {
            statement.setObject(1, socialSpaceId);
            statement.setInt(2, LOOKED_AT);
            statement.setObject(3, socialSpaceId);
            statement.setObject(4, socialSpaceId);
            int meetings = 0;
            List<Attendance> items = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    meetings = row.getInt("meetings");
                    items.add(attendance(row));
                }
            }
            items.sort(Comparator.comparing(one -> !one.regularlyMissing()));
            return new AttendanceList(meetings, items);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Attendance attendance(ResultSet row) throws SQLException {
        int invited = row.getInt("invited");
        return new Attendance(
                row.getObject("id", UUID.class),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                invited,
                row.getInt("present"),
                row.getObject("last_present_on", LocalDate.class),
                isRegularlyMissing(invited, row.getInt("followed")));
    }

    /** Invited often enough to tell, and came to fewer than half of what it was invited to. */
    static boolean isRegularlyMissing(int invited, int followed) {
        return invited >= OFTEN_ENOUGH_INVITED && 2 * followed < invited;
    }
}
