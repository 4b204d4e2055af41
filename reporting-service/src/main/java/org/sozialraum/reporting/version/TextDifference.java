package org.sozialraum.reporting.version;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.reporting.text.SharedTexts.Mention;
import org.sozialraum.reporting.version.FrozenReport.Told;

/**
 * A text in whose place the log has another one: what is there has not the hash that the event carries.
 *
 * @param place where it stands in the report, by the path in its JSON
 * @param service of the event that means the text; null where the log has no such event, as are position and eventId
 */
@Schema(name = "ReportTextDifference")
public record TextDifference(
        String place,
        UUID textId,
        @MayBeMissing String service,
        @MayBeMissing Long position,
        @MayBeMissing UUID eventId) {

    static TextDifference of(Told told, Mention eventOrNull) {
        return eventOrNull == null
                ? new TextDifference(told.place(), told.text().id(), null, null, null)
                : new TextDifference(
                        told.place(),
                        told.text().id(),
                        eventOrNull.service(),
                        eventOrNull.position(),
                        eventOrNull.eventId());
    }
}
