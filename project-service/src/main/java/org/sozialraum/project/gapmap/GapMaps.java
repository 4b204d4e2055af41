package org.sozialraum.project.gapmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.gapmap.GapMap.Offered;
import org.sozialraum.project.gapmap.GapMap.Place;
import org.sozialraum.project.gapmap.GapMap.Said;
import org.sozialraum.project.organisation.OwnSpaces;

/** Counts what is missing and what there is in the spaces that the caller may see. */
@ApplicationScoped
class GapMaps {

    /** What was merged into another need counts there, with its own voice and its own month. */
    private static final String SAID = """
            select r.social_space_id, coalesce(m.id, t.id) as topic_id, coalesce(m.name, t.name) as topic, r.age_band, n.voice,
                count(*) filter (where n.id = r.id) as needs, count(*) as voices, min(n.month) as since
            from need n join need r on r.id = coalesce(n.merged_into_id, n.id)
            join topic t on t.id = r.topic_id left join topic m on m.id = t.merged_into_id
            where r.state in ('VOICED', 'TAKEN_UP') and (?::uuid is null or r.social_space_id = ?)
                and (?::uuid[] is null or r.social_space_id = any(?))
            group by 1, 2, 3, 4, 5
            """;

    private static final String OFFERED = """
            select o.social_space_id, coalesce(m.id, t.id) as topic_id, coalesce(m.name, t.name) as topic, o.age_bands
            from offer o join topic t on t.id = o.topic_id left join topic m on m.id = t.merged_into_id
            where o.ended_on is null and (?::uuid is null or o.social_space_id = ?)
                and (?::uuid[] is null or o.social_space_id = any(?))
            """;

    private final DataSource database;
    private final OwnSpaces ownSpaces;

    GapMaps(DataSource database, OwnSpaces ownSpaces) {
        this.database = database;
        this.ownSpaces = ownSpaces;
    }

    /** Empty for a space that is not the caller's to see; null asks for all that are. */
    @Transactional
    GapMap of(UUID socialSpaceId) {
        return GapMap.of(list(SAID, socialSpaceId, GapMaps::said), list(OFFERED, socialSpaceId, GapMaps::offered));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String query, UUID socialSpaceId, Reader<T> reader) {
        List<UUID> own = ownSpaces.ids().orElse(null);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            Array ownIds = own == null ? null : connection.createArrayOf("uuid", own.toArray());
            statement.setObject(1, socialSpaceId);
            statement.setObject(2, socialSpaceId);
            statement.setArray(3, ownIds);
            statement.setArray(4, ownIds);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Said said(ResultSet row) throws SQLException {
        String ageBand = row.getString("age_band");
        return new Said(
                place(row),
                ageBand == null ? null : AgeBand.valueOf(ageBand),
                Voice.valueOf(row.getString("voice")),
                row.getInt("needs"),
                row.getInt("voices"),
                YearMonth.from(row.getObject("since", LocalDate.class)));
    }

    private static Offered offered(ResultSet row) throws SQLException {
        String[] bands = (String[]) row.getArray("age_bands").getArray();
        return new Offered(
                place(row), Arrays.stream(bands).map(AgeBand::valueOf).collect(Collectors.toSet()));
    }

    private static Place place(ResultSet row) throws SQLException {
        String topic = row.getString("topic");
        return new Place(
                row.getObject("social_space_id", UUID.class),
                row.getObject("topic_id", UUID.class),
                topic == null ? Texts.WITHDRAWN : topic);
    }
}
