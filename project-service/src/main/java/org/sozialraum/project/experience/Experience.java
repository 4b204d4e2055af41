package org.sozialraum.project.experience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.Voice;
import org.sozialraum.project.need.Need;

/** Holds proposals against what was learned before. */
@ApplicationScoped
public class Experience {

    /** Of the difficulties of one topic the latest few are enough. */
    private static final int LESSONS = 200;

    private final EntityManager entities;

    Experience(EntityManager entities) {
        this.entities = entities;
    }

    /** The hints to each of these proposals, by their project. */
    public Map<UUID, List<Hint>> hints(List<Proposal> proposals) {
        Map<UUID, List<Voice>> voices = voices(proposals.stream()
                .flatMap(proposal -> proposal.needIds().stream())
                .collect(Collectors.toSet()));
        List<Lesson> lessons = lessons(proposals.stream()
                .map(Proposal::topicId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, List<Hint>> hints = new HashMap<>();
        for (Proposal proposal : proposals) {
            hints.put(
                    proposal.projectId(),
                    Lesson.hints(
                            proposal,
                            proposal.needIds().stream()
                                    .flatMap(needId -> voices.getOrDefault(needId, List.of()).stream())
                                    .toList(),
                            lessons));
        }
        return hints;
    }

    /** Whose voice each need is; one that others were merged into speaks with theirs, too. */
    private Map<UUID, List<Voice>> voices(Set<UUID> needIds) {
        return entities.createQuery("from Need where id in :ids or mergedIntoId in :ids", Need.class)
                .setParameter("ids", needIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        need -> needIds.contains(need.id) ? need.id : need.mergedIntoId,
                        Collectors.mapping(need -> need.voice, Collectors.toList())));
    }

    private List<Lesson> lessons(Set<UUID> topicIds) {
        return entities.createQuery("""
                        select o.projectId, coalesce(t.mergedIntoId, t.id), o.cause
                        from Outcome o join Project p on p.id = o.projectId join Topic t on t.id = p.topicId
                        where o.kind = :difficulty and coalesce(t.mergedIntoId, t.id) in :topics order by o.id desc
                        """, Object[].class)
                .setParameter("difficulty", OutcomeKind.DIFFICULTY)
                .setParameter("topics", topicIds)
                .setMaxResults(LESSONS)
                .getResultStream()
                .map(row -> new Lesson((UUID) row[0], (UUID) row[1], (String) row[2]))
                .toList();
    }
}
