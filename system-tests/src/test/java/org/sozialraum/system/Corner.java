package org.sozialraum.system;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A provider in a social space, and what the walk made there: the place that things belong to. */
final class Corner {

    private static final Set<String> FIELDS_OF_THE_PROVIDER = Set.of("applicantId", "payeeId", "organisationId");
    /** Shared by all who work in the social space. */
    private static final Set<String> NOUNS_OF_THE_SPACE = Set.of("social-spaces", "budget-lines", "needs");

    final String youthOffice;
    final String space;
    final String provider;
    final Set<String> providersInTheSpace;
    private final Map<String, String> ids = new HashMap<>();

    Corner(String youthOffice, String space, String provider, Set<String> providersInTheSpace) {
        this.providersInTheSpace = providersInTheSpace;
        this.youthOffice = youthOffice;
        this.space = space;
        this.provider = provider;
    }

    void has(String noun, String id) {
        ids.putIfAbsent(noun, id);
    }

    /** What a body's or a query's field such as {@code budgetLineId} names here; null where the corner has no such thing. */
    String idOf(String field) {
        return ids.get(nounOf(field));
    }

    /** Whose it is what the fields name here, taken together. */
    Thing named(Set<String> fields) {
        Set<String> nouns = fields.stream().map(this::nounOf).collect(Collectors.toSet());
        boolean ofTheProviderOnly = nouns.stream().anyMatch(noun -> !NOUNS_OF_THE_SPACE.contains(noun));
        boolean ofNoSpace = Set.of("organisations").equals(nouns);
        return new Thing(
                "corner",
                String.join(", ", fields),
                "",
                youthOffice,
                ofNoSpace ? null : space,
                ofTheProviderOnly ? Set.of(provider) : providersInTheSpace,
                false);
    }

    /** {@code fromBudgetLineId} is one of the budget lines. */
    private String nounOf(String field) {
        if (FIELDS_OF_THE_PROVIDER.contains(field)) {
            return "organisations";
        }
        String written = field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return ids.keySet().stream()
                .filter(noun -> ("-" + written).endsWith("-" + noun.substring(0, noun.length() - 1) + "-id"))
                .findFirst()
                .orElse(field);
    }
}
