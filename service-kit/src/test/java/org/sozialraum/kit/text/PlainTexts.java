package org.sozialraum.kit.text;

import java.time.Clock;
import javax.sql.DataSource;
import org.sozialraum.kit.tenant.CurrentWork;

/** Texts without a container. */
public final class PlainTexts {

    private PlainTexts() {}

    public static Texts of(DataSource database, CurrentWork work, Clock clock) {
        return new Texts(database, work, clock);
    }
}
