package org.sozialraum.reporting.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a figure in the report's JSON, as in {@code socialSpaces.garstedt.money.paid}. An element of a list is named by
 * what tells it from the others.
 *
 * @param values what stands where a path has a brace
 */
public record FigurePath(Figure figure, Map<Part, String> values) {

    /** What a path may name. */
    public enum Part {
        /** The key of a social space, or its id where it has none yet. */
        SPACE,
        EARMARK,
        PROJECT,
        RESOLUTION,
        ORGANISATION,
        STATE,
        VOICES,
        FAMILIESHELP,
        CAUSE,
        /** When an open need was voiced. */
        AGE,
        /** A kind of organisation. */
        KIND,
        TOPIC,
        TARGETGROUP,
        /** Whom a measure reached. */
        GROUP,
        MODEL,
        /** By the end of which month; {@link BookingMonth}. */
        MONTH,
        /** One of the years before. */
        YEAR
    }

    private record Known(Figure figure, Pattern pattern, List<Part> parts) {}

    private static final Pattern BRACE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> MAY_HAVE_DOTS = Set.of("earmark", "cause");
    private static final List<Known> KNOWN = known();

    /** Empty where no figure stands at such a place. */
    public static Optional<FigurePath> of(String written) {
        for (Known known : KNOWN) {
            Matcher matcher = known.pattern().matcher(written);
            if (matcher.matches()) {
                Map<Part, String> values = new EnumMap<>(Part.class);
                for (int i = 0; i < known.parts().size(); i++) {
                    values.put(known.parts().get(i), matcher.group(i + 1));
                }
                return Optional.of(new FigurePath(known.figure(), values));
            }
        }
        return Optional.empty();
    }

    private static List<Known> known() {
        List<Known> all = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            for (String path : figure.paths()) {
                List<Part> parts = BRACE.matcher(path)
                        .results()
                        .map(brace -> Part.valueOf(brace.group(1).toUpperCase(Locale.ROOT)))
                        .toList();
                all.add(new Known(figure, Pattern.compile(regex(path)), parts));
            }
        }
        return List.copyOf(all);
    }

    /** An earmark's name and an office's own cause may contain dots; nothing else may. */
    private static String regex(String path) {
        return BRACE.matcher(path.replace(".", "\\."))
                .replaceAll((MatchResult brace) -> MAY_HAVE_DOTS.contains(brace.group(1)) ? "(.+)" : "([^.]+)");
    }
}
