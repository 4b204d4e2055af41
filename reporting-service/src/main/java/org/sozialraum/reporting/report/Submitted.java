package org.sozialraum.reporting.report;

import java.time.LocalDate;

/**
 * What the page of a submitted version says of itself.
 *
 * @param number of the paper
 * @param fileReference of the paper (Aktenzeichen); null where it has none
 * @param dated the day that the paper bears
 * @param clerk when the clerk signed; the heads likewise
 * @param correction what it says of the version before; null for the first one
 * @param withdrawnTexts of how many it cannot tell any more what they said
 */
public record Submitted(
        int version,
        Correction correction,
        String number,
        String fileReference,
        LocalDate dated,
        LocalDate clerk,
        LocalDate sectionHead,
        LocalDate officeHead,
        int withdrawnTexts,
        String sha256) {}
