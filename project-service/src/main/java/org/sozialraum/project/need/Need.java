package org.sozialraum.project.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.NeedSource;
import org.sozialraum.contract.Voice;

/** Bedarf: what somebody in the social space said is missing. Whose voice, never whose name. */
@Entity
@DynamicUpdate
@Table(name = "need")
public class Need {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "social_space_id")
    public UUID socialSpaceId;

    @Enumerated(EnumType.STRING)
    public Voice voice;

    @Enumerated(EnumType.STRING)
    public NeedSource source;

    @Column(name = "topic_id")
    public UUID topicId;

    /** The first day of the month in which it was voiced; no day is kept. */
    public LocalDate month;

    @Column(name = "existing_text_id")
    public UUID existingTextId;

    @Column(name = "missing_text_id")
    public UUID missingTextId;

    @Column(name = "conditions_text_id")
    public UUID conditionsTextId;

    @Column(name = "voiced_by")
    public String voicedBy;

    /** For whom something is missing; null where that was not said. */
    @Enumerated(EnumType.STRING)
    @Column(name = "age_band")
    public AgeBand ageBand;

    @Enumerated(EnumType.STRING)
    public NeedState state;

    @Column(name = "last_act_on")
    public LocalDate lastActOn;

    @Column(name = "released_on")
    public LocalDate releasedOn;

    /** The second person; never the one who entered it. */
    @Column(name = "released_by")
    public String releasedBy;

    /** The need that this one counts with since they were merged. */
    @Column(name = "merged_into_id")
    public UUID mergedIntoId;

    @Column(name = "closed_on")
    public LocalDate closedOn;

    @Column(name = "closed_by")
    public String closedBy;

    @Column(name = "closing_reason_text_id")
    public UUID closingReasonTextId;

    /** Null where there is no reason, and until a second person has read it. */
    @Column(name = "closing_reason_released_on")
    public LocalDate closingReasonReleasedOn;

    /** The second person; never the one who closed it. */
    @Column(name = "closing_reason_released_by")
    public String closingReasonReleasedBy;

    boolean isReleased() {
        return releasedOn != null;
    }

    boolean hasUnreleasedClosingReason() {
        return closingReasonTextId != null && closingReasonReleasedOn == null;
    }
}
