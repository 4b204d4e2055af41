package org.sozialraum.project.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sozialraum.contract.NeedDecision;
import org.sozialraum.contract.NeedResult;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.meeting.AgendaResource.Item;
import org.sozialraum.project.meeting.NetworkMeetingResource.Decision;
import org.sozialraum.project.need.NeedLife;
import org.sozialraum.project.need.Needs;
import org.sozialraum.project.problem.ProjectProblems;

/** What meetings do with needs. */
@ApplicationScoped
class MeetingNeeds {

    private final Needs needs;
    private final NeedLife life;
    private final MeetingParts parts;
    private final Agendas agendas;
    private final Texts texts;

    MeetingNeeds(Needs needs, NeedLife life, MeetingParts parts, Agendas agendas, Texts texts) {
        this.needs = needs;
        this.life = life;
        this.parts = parts;
        this.agendas = agendas;
        this.texts = texts;
    }

    /** The agenda of a space's next meeting. */
    List<UUID> proposedFor(UUID socialSpaceId) {
        return agendas.proposalFor(socialSpaceId).items().stream()
                .map(Item::needId)
                .toList();
    }

    /**
     * @param pointer what stands before a need's number in the request
     * @throws ProblemException 422 for an unknown need or one of another space
     */
    void requireOfSpace(List<UUID> needIds, UUID socialSpaceId, String pointer) {
        needs.requireOfSpace(needIds, socialSpaceId, i -> pointer + i);
    }

    /**
     * Lets happen what a meeting decided. Needs are locked in the order of their ids, like everywhere.
     *
     * @throws ProblemException 422 for an unknown need, one of another space, or a reason that is missing; 409 where a need
     *     forbids it, or what is postponed has ended
     */
    void decide(NetworkMeeting meeting, List<Decision> decisions, LocalDate on) {
        needs.requireOfSpace(
                decisions.stream().map(Decision::needId).toList(),
                meeting.socialSpaceId,
                i -> "/decisions/" + i + "/needId");
        requireReasons(decisions);
        parts.noteDecisions(meeting, decisions, keptReasons(decisions));
        decisions.stream().sorted(Comparator.comparing(Decision::needId)).forEach(made -> {
            switch (made.decision()) {
                case TAKEN_UP -> life.takeUpInMeeting(List.of(made.needId()), meeting.id, on);
                case MET, NOT_MET, CLOSED -> life.closeInMeeting(made.needId(), resultOf(made), made.reason(), on);
                case POSTPONED -> life.requireOpenInMeeting(made.needId());
            }
        });
    }

    /** Why needs are taken up or postponed, by the need; why they end is kept with them. */
    private Map<UUID, UUID> keptReasons(List<Decision> decisions) {
        return decisions.stream()
                .filter(made -> made.reason() != null && resultOf(made) == null)
                .collect(Collectors.toMap(
                        Decision::needId, made -> texts.keep(made.reason()).id()));
    }

    private static void requireReasons(List<Decision> decisions) {
        List<FieldError> missing = IntStream.range(0, decisions.size())
                .filter(i -> decisions.get(i).decision() == NeedDecision.CLOSED
                        && decisions.get(i).reason() == null)
                .mapToObj(i -> new FieldError("/decisions/" + i + "/reason", "fehlt", "is missing"))
                .toList();
        if (!missing.isEmpty()) {
            throw ProblemException.ofFields(ProjectProblems.REASON_MISSING, missing);
        }
    }

    private static NeedResult resultOf(Decision made) {
        return switch (made.decision()) {
            case MET -> NeedResult.MET;
            case NOT_MET -> NeedResult.NOT_MET;
            case CLOSED -> NeedResult.CLOSED;
            case TAKEN_UP, POSTPONED -> null;
        };
    }
}
