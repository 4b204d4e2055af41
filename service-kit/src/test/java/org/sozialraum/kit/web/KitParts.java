package org.sozialraum.kit.web;

import java.util.Map;
import org.sozialraum.kit.test.RealParts;

/** {@link RealParts} for the service that only these tests know. */
public final class KitParts extends RealParts {

    public static final String DATABASE = "kit";

    @Override
    public void init(Map<String, String> arguments) {
        super.init(Map.of("db", DATABASE));
    }
}
