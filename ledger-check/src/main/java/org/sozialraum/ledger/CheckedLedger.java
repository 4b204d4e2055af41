package org.sozialraum.ledger;

import java.util.List;

/**
 * What a check has found.
 *
 * @param lines how many budget lines were looked at
 * @param entries how many journal entries
 * @param anchored how many of these are vouched for by a hash in the log: nobody can change them unseen
 * @param findings the first thing that is wrong in each line; empty when all is as it was written
 */
public record CheckedLedger(long lines, long entries, long anchored, List<Finding> findings) {

    public boolean isWhole() {
        return findings.isEmpty();
    }

    /** The result in German, for people. */
    public String german() {
        StringBuilder text = new StringBuilder();
        findings.forEach(
                finding -> text.append("VERÄNDERT: ").append(finding.german()).append('\n'));
        text.append(isWhole() ? "OK: " : "NICHT IN ORDNUNG: %d Fund(e); ".formatted(findings.size()));
        text.append("%d Haushaltsansätze, %d Buchungen geprüft, davon %d durch das Protokoll gesichert"
                .formatted(lines, entries, anchored));
        if (anchored < entries) {
            text.append(
                    " (%d noch nicht: ihr Ereignis ist nicht veröffentlicht, oder nach ihnen wurde noch nicht gebucht)"
                            .formatted(entries - anchored));
        }
        return text.append('.').toString();
    }
}
