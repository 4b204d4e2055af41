package org.sozialraum.reporting;

import static org.sozialraum.reporting.Office.newId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.sozialraum.contract.NeedDecision;
import org.sozialraum.contract.NeedResult;
import org.sozialraum.contract.NeedSource;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.ProjectEvent.AttendanceCorrected;
import org.sozialraum.contract.ProjectEvent.FamilyCentreStaffed;
import org.sozialraum.contract.ProjectEvent.NeedChanged;
import org.sozialraum.contract.ProjectEvent.NeedClosed;
import org.sozialraum.contract.ProjectEvent.NeedLookedAt;
import org.sozialraum.contract.ProjectEvent.NeedMerged;
import org.sozialraum.contract.ProjectEvent.NeedVoiced;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingHeld;
import org.sozialraum.contract.ProjectEvent.NetworkModelAdopted;
import org.sozialraum.contract.ProjectEvent.OrganisationRegistered;
import org.sozialraum.contract.ProjectEvent.PeerConsultationChanged;
import org.sozialraum.contract.ProjectEvent.PeerConsultationHeld;
import org.sozialraum.contract.ProjectEvent.ProjectFollowedUp;
import org.sozialraum.contract.ProjectEvent.ProjectSettled;
import org.sozialraum.contract.ProjectEvent.TopicMerged;
import org.sozialraum.contract.Reached;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.contract.Voice;

/** Three years of an office, by chance: what happens is possible, and nothing more is known about it. */
final class History {

    private final Office office;
    private final Random random;
    private final List<UUID> spaces = new ArrayList<>();
    private final List<UUID> lines = new ArrayList<>();
    private final List<UUID> needs = new ArrayList<>();
    private final List<UUID> organisations = new ArrayList<>();
    private final List<UUID> topics = new ArrayList<>();

    History(Office office, Random random) {
        this.office = office;
        this.random = random;
    }

    /** An office with its money and so many things that happen to it. */
    void happen(int things) {
        office.adopt();
        for (String key : List.of("friedrichsgabe", "garstedt", "glashuette")) {
            UUID space = office.space(key, key);
            spaces.add(space);
            for (int year : List.of(2016, 2017, 2018)) {
                lines.add(office.line(space, year));
            }
        }
        for (OrganisationKind kind : OrganisationKind.values()) {
            UUID id = newId();
            organisations.add(id);
            office.tell(new OrganisationRegistered(id, kind.name(), kind.name(), kind, List.of()));
        }
        for (String name : List.of("Kochen", "Trauer", "Sport")) {
            topics.add(office.topic(name));
        }
        for (UUID space : spaces) {
            UUID post = newId();
            UUID centre = any(organisations);
            office.tell(new FamilyCentreStaffed(post, centre, space, 25, LocalDate.of(2016, 1, 1), null));
            office.tell(new FamilyCentreStaffed(newId(), centre, space, 50, day(), post));
            UUID networker = newId();
            LocalDate then = day();
            office.tell(new NetworkModelAdopted(
                    networker, space, NetworkModel.DEDICATED_NETWORKER, LocalDate.of(2014, 1, 1), null, null, null));
            office.tell(new NetworkModelAdopted(newId(), space, any(NetworkModel.class), then, null, networker, null));
        }
        for (int i = 0; i < things; i++) {
            switch (random.nextInt(7)) {
                case 0 -> voice();
                case 1 -> project();
                case 2 -> money();
                case 3 -> meet();
                case 4 -> consult();
                case 5 -> projectOfATopic();
                default -> endNeed();
            }
        }
        office.tell(new TopicMerged(topics.get(0), topics.get(1), LocalDate.of(2018, 12, 1)));
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        return any(List.of(type.getEnumConstants()));
    }

    private LocalDate day() {
        return LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3 * 365));
    }

    private void voice() {
        UUID id = newId();
        UUID space = any(spaces);
        office.tell(
                new NeedVoiced(id, space, any(Voice.class), NeedSource.HOME_VISIT, null, YearMonth.from(day()), null));
        if (random.nextBoolean()) {
            office.tell(new NeedChanged(
                    id, any(Voice.class), NeedSource.HOME_VISIT, any(topics), YearMonth.from(day()), null));
        }
        needs.add(id);
    }

    /** Each need ends once at most. */
    private void endNeed() {
        if (needs.size() > 2) {
            UUID need = needs.remove(random.nextInt(needs.size()));
            if (random.nextBoolean()) {
                office.tell(new NeedClosed(need, NeedResult.MET, day()));
            } else {
                office.tell(new NeedMerged(need, any(needs), day()));
            }
        }
    }

    private void project() {
        UUID space = any(spaces);
        UUID project = needs.isEmpty() ? office.propose(space, "x") : office.propose(space, "x", any(needs));
        if (random.nextBoolean()) {
            office.run(project, space, "100.00");
            office.hold(project, day().toString(), random.nextInt(30));
            if (random.nextBoolean()) {
                office.learn(project, space, any(OutcomeKind.class), "NO_ROOM", "x", "y", day().toString());
                office.complete(project, random.nextBoolean(), "2017-12-01");
                office.tell(new ProjectSettled(project, List.of(), LocalDate.of(2018, 2, 1)));
            }
        }
    }

    private void projectOfATopic() {
        UUID space = any(spaces);
        UUID project = office.propose(space, "x", any(topics), any(TargetGroup.class), 2016 + random.nextInt(3));
        office.hold(project, day().toString(), Map.of(any(Reached.Group.class), 1 + random.nextInt(30)));
        boolean stillRunning = random.nextBoolean();
        office.tell(
                new ProjectFollowedUp(project, stillRunning, stillRunning ? random.nextBoolean() : null, null, day()));
    }

    private void money() {
        UUID line = any(lines);
        UUID commitment = office.commit(line, null, cents());
        office.pay(line, commitment, null, cents(), day().toString());
        long number = office.payWithoutCover(line, newId(), cents(), day().toString());
        if (random.nextBoolean()) {
            office.reverse(line, number, day().toString());
        }
    }

    private String cents() {
        return BigDecimal.valueOf(1 + random.nextInt(50_000), 2).toPlainString();
    }

    private void meet() {
        List<NeedLookedAt> looked =
                needs.isEmpty() ? List.of() : List.of(new NeedLookedAt(any(needs), any(NeedDecision.class)));
        UUID id = newId();
        office.tell(new NetworkMeetingHeld(
                id,
                any(spaces),
                List.of(organisations.get(0), organisations.get(1)),
                List.of(any(organisations)),
                looked,
                List.of(),
                null,
                day(),
                null));
        if (random.nextBoolean()) {
            office.tell(new AttendanceCorrected(
                    id,
                    List.of(organisations.get(1)),
                    List.of(any(organisations)),
                    office.text("x"),
                    LocalDate.of(2018, 12, 31)));
        }
    }

    private void consult() {
        UUID id = newId();
        office.tell(new PeerConsultationHeld(id, any(spaces), List.of(), 1 + random.nextInt(9), day()));
        if (random.nextBoolean()) {
            office.tell(new PeerConsultationChanged(id, List.of(), 1 + random.nextInt(9), day()));
        }
    }
}
