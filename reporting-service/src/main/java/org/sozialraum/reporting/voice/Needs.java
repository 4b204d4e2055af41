package org.sozialraum.reporting.voice;

import jakarta.enterprise.context.ApplicationScoped;
import org.sozialraum.contract.ProjectEvent.NeedChanged;
import org.sozialraum.contract.ProjectEvent.NeedClosed;
import org.sozialraum.contract.ProjectEvent.NeedMerged;
import org.sozialraum.contract.ProjectEvent.NeedVoiced;
import org.sozialraum.reporting.sql.Sql;

/** The needs that were voiced, without their texts, which never leave the project service. */
@ApplicationScoped
public class Needs {

    private final Sql sql;

    Needs(Sql sql) {
        this.sql = sql;
    }

    public void learn(NeedVoiced event) {
        sql.change(
                "insert into need (need_id, social_space_id, voice, month) values (?, ?, ?, ?)",
                event.needId(),
                event.socialSpaceId(),
                event.voice(),
                event.month().toString());
    }

    public void learn(NeedChanged event) {
        sql.change(
                "update need set voice = ?, month = ? where need_id = ?",
                event.voice(),
                event.month().toString(),
                event.needId());
    }

    public void close(NeedClosed event) {
        sql.change("update need set closed_on = ? where need_id = ?", event.on(), event.needId());
    }

    /** A project that answers a need goes back to the voices of all that were merged into it. */
    public void merge(NeedMerged event) {
        sql.change(
                "update need set merged_into = ? where need_id = ? or merged_into = ?",
                event.intoNeedId(),
                event.needId(),
                event.needId());
    }
}
