package org.sozialraum.kit.tenant;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.RequestScoped;

/** Binds together all that one request sets in motion: its log lines, its events and the events that they cause. */
@RequestScoped
public class Correlation {

    private final String id = UuidCreator.getTimeOrderedEpoch().toString();

    public String id() {
        return id;
    }
}
