package org.sozialraum.kit.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one source of time. Its zone is the youth offices', so that a day is a German day. */
@ApplicationScoped
public class GermanTime {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }
}
