package org.sozialraum.reporting.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.reporting.sql.Sql;
import org.sozialraum.reporting.text.SharedTexts.Standing;

/**
 * A text of somebody where a report shows it. In JSON it is what is shown; where a report is frozen, its id and hash.
 *
 * @param id the text's id; null for words of the report itself
 * @param shown what it says, or why that cannot be shown; null while it has not arrived
 */
@Schema(type = SchemaType.STRING)
public record ReportText(UUID id, @JsonValue String shown) {

    /** Words that nobody wrote, such as the name that a report gives to an attempt to co-operate. */
    public static ReportText own(String words) {
        return new ReportText(null, words);
    }

    /**
     * A text whose id a query has in this column, and whose {@code told_text} it has joined under this name.
     *
     * @return null where there is no text
     */
    public static ReportText of(ResultSet row, String idColumn, String name) throws SQLException {
        UUID id = row.getObject(idColumn, UUID.class);
        return id == null
                ? null
                : new ReportText(
                        id,
                        SharedTexts.shown(
                                row.getString(name), Sql.constant(Standing.class, row.getString(name + "_standing"))));
    }
}
