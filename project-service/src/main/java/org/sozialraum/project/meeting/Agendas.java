package org.sozialraum.project.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.NeedDecision;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.meeting.AgendaResource.Agenda;
import org.sozialraum.project.meeting.AgendaResource.Item;
import org.sozialraum.project.need.NeedState;
import org.sozialraum.project.organisation.OwnSpaces;

/** Agendas out of needs. A need that others were merged into is as old as the oldest voice, and all voices count. */
@ApplicationScoped
class Agendas {

    /** More than a meeting comes to. */
    private static final int PROPOSED = 20;

    private static final String NEEDS = """
            with standing as (
                select n.id, n.social_space_id, coalesce(m.id, t.id) as topic_id, coalesce(m.name, t.name) as topic,
                    n.age_band, n.state, n.merged_into_id,
                    least(n.month, (select min(o.month) from need o where o.merged_into_id = n.id)) as month,
                    1 + (select count(*) from need o where o.merged_into_id = n.id) as said_by
                from need n join topic t on t.id = n.topic_id left join topic m on m.id = t.merged_into_id)
            """;

    private static final String PROPOSAL = NEEDS + """
            select s.*, null as decision from standing s
            where s.social_space_id = ? and s.state in ('VOICED', 'TAKEN_UP') and s.merged_into_id is null
            order by s.month, s.said_by desc, s.id limit ?
            """;

    private static final String OF_MEETING = NEEDS + """
            select s.*, a.decision from network_meeting_need a join standing s on s.id = a.need_id
            where a.network_meeting_id = ? order by a.number nulls last, a.id
            """;

    private final DataSource database;
    private final OwnSpaces ownSpaces;
    private final NetworkMeetingViews views;

    Agendas(DataSource database, OwnSpaces ownSpaces, NetworkMeetingViews views) {
        this.database = database;
        this.ownSpaces = ownSpaces;
        this.views = views;
    }

    /** The open needs of a space, oldest first, and of one month those that most people voiced; empty for others' spaces. */
    @Transactional
    Agenda proposalFor(UUID socialSpaceId) {
        return new Agenda(ownSpaces.include(socialSpaceId) ? items(PROPOSAL, socialSpaceId, PROPOSED) : List.of());
    }

    /** What a meeting that the caller sees looks at. */
    @Transactional
    Agenda of(UUID meetingId) {
        return new Agenda(items(OF_MEETING, views.seen(meetingId).id));
    }

    private List<Item> items(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<Item> items = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    items.add(item(row));
                }
            }
            return items;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        String topic = row.getString("topic");
        String ageBand = row.getString("age_band");
        String decision = row.getString("decision");
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("topic_id", UUID.class),
                topic == null ? Texts.WITHDRAWN : topic,
                ageBand == null ? null : AgeBand.valueOf(ageBand),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("said_by"),
                NeedState.valueOf(row.getString("state")),
                row.getObject("merged_into_id", UUID.class),
                decision == null ? null : NeedDecision.valueOf(decision));
    }
}
