package org.sozialraum.project.text;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent.TextWithdrawn;
import org.sozialraum.kit.text.WithdrawalEvents;
import org.sozialraum.project.topic.Topics;

/** Tells of a text's withdrawal in this service's own topic. */
@Singleton
public class WithdrawnTexts implements WithdrawalEvents {

    private final Topics topics;

    WithdrawnTexts(Topics topics) {
        this.topics = topics;
    }

    @Override
    public void requireWithdrawable(UUID textId) {
        topics.requireNoConfirmedName(textId);
    }

    @Override
    public TextWithdrawn withdrawn(UUID textId, LocalDate on) {
        return new TextWithdrawn(textId, on);
    }
}
