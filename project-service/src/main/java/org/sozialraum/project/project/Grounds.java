package org.sozialraum.project.project;

import java.util.UUID;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.TextRef;

/**
 * Why something was done with a project: in words, by the budget service's refusal, by the committee's resolution. Each may be
 * missing.
 *
 * @param textId the text that says it
 */
public record Grounds(UUID textId, CommitmentRefusal refusal, UUID resolutionId) {

    public static final Grounds NONE = new Grounds(null, null, null);

    /** What somebody wrote, or null. */
    public static Grounds of(TextRef reason) {
        return reason == null ? NONE : new Grounds(reason.id(), null, null);
    }

    /** The budget service's refusal; null where there is money. */
    public static Grounds of(CommitmentRefusal refusal) {
        return new Grounds(null, refusal, null);
    }

    /** With the committee's resolution, or null. */
    public Grounds by(UUID resolution) {
        return new Grounds(textId, refusal, resolution);
    }
}
