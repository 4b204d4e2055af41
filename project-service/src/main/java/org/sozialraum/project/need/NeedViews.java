package org.sozialraum.project.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.topic.Topics;

/** Shows needs as the caller may see them: the one place that decides who reads what a need says. */
@ApplicationScoped
class NeedViews {

    private final EntityManager entities;
    private final Topics topics;
    private final Texts texts;
    private final CurrentScope scope;

    NeedViews(EntityManager entities, Topics topics, Texts texts, CurrentScope scope) {
        this.entities = entities;
        this.topics = topics;
        this.texts = texts;
        this.scope = scope;
    }

    /** A team reads its own space's needs, and sees no others; everybody else reads what was released. */
    boolean readsEverythingItSees() {
        return scope.is(Scope.OWN_SPACE);
    }

    List<NeedView> of(List<Need> needs) {
        Map<UUID, String> written =
                texts.read(needs.stream().flatMap(this::readable).toList());
        Map<UUID, Topics.Named> named =
                topics.now(needs.stream().map(need -> need.topicId).collect(Collectors.toSet()));
        Map<UUID, Map<Voice, Integer>> merged =
                mergedVoices(needs.stream().map(need -> need.id).toList());
        return needs.stream()
                .map(need -> view(need, named.get(need.topicId), written, merged.getOrDefault(need.id, Map.of())))
                .toList();
    }

    private Stream<UUID> readable(Need need) {
        Stream<UUID> voiced = readsEverythingItSees() || need.isReleased()
                ? Stream.of(need.existingTextId, need.missingTextId, need.conditionsTextId)
                : Stream.empty();
        Stream<UUID> closing = readsEverythingItSees() || need.closingReasonReleasedOn != null
                ? Stream.ofNullable(need.closingReasonTextId)
                : Stream.empty();
        return Stream.concat(voiced, closing).filter(Objects::nonNull);
    }

    private static NeedView view(
            Need need, Topics.Named topic, Map<UUID, String> written, Map<Voice, Integer> mergedVoices) {
        Map<Voice, Integer> voices = new EnumMap<>(Voice.class);
        for (Voice voice : Voice.values()) {
            voices.put(voice, mergedVoices.getOrDefault(voice, 0) + (voice == need.voice ? 1 : 0));
        }
        return new NeedView(
                need.id,
                need.socialSpaceId,
                need.voice,
                need.source,
                topic.id(),
                topic.name(),
                need.ageBand,
                text(need.existingTextId, written),
                text(need.missingTextId, written),
                text(need.conditionsTextId, written),
                YearMonth.from(need.month),
                need.state,
                need.releasedOn,
                voices.values().stream().mapToInt(Integer::intValue).sum(),
                voices,
                need.mergedIntoId,
                need.closedOn,
                text(need.closingReasonTextId, written),
                need.closingReasonReleasedOn,
                new NeedView.Texts(
                        need.existingTextId, need.missingTextId, need.conditionsTextId, need.closingReasonTextId));
    }

    private static String text(UUID id, Map<UUID, String> written) {
        return id == null ? null : written.get(id);
    }

    private Map<UUID, Map<Voice, Integer>> mergedVoices(Collection<UUID> ids) {
        Map<UUID, Map<Voice, Integer>> merged = new HashMap<>();
        entities.createQuery(
                        "select mergedIntoId, voice, count(*) from Need where mergedIntoId in :ids"
                                + " group by mergedIntoId, voice",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> merged.computeIfAbsent((UUID) row[0], _ -> new EnumMap<>(Voice.class))
                        .put((Voice) row[1], ((Long) row[2]).intValue()));
        return merged;
    }
}
