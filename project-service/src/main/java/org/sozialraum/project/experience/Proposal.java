package org.sozialraum.project.experience;

import java.util.List;
import java.util.UUID;

/**
 * What of a project is held against experience.
 *
 * @param topicId null where it has none yet
 * @param needIds the needs that it answers
 * @param lowThreshold whether it says that it is
 * @param withPartners whether anybody takes part beside the applicant
 */
public record Proposal(UUID projectId, UUID topicId, List<UUID> needIds, boolean lowThreshold, boolean withPartners) {}
