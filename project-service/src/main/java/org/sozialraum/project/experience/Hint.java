package org.sozialraum.project.experience;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.kit.request.MayBeMissing;

/**
 * Hinweis aus der Erfahrung: what the social spaces learned speaks against a proposal. It hinders nobody.
 *
 * @param cause of the difficulty that may repeat itself
 * @param links where that is recorded; whoever may see it can open it
 */
@Schema(name = "ProjectHint")
public record Hint(
        Kind kind, @MayBeMissing String cause, @MayBeMissing UUID projectId, String text, List<String> links) {

    /** What experience says. */
    public enum Kind {
        /** The needs that it answers were named by professionals, none by a family. */
        ONLY_PROFESSIONALS_VOICED,
        /** A project of the same topic met a difficulty that this one does not yet avoid. */
        DIFFICULTY_REPEATED
    }
}
