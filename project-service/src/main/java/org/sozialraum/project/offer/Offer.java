package org.sozialraum.project.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.sozialraum.contract.Money;

/** Angebot: lasting and low-threshold as far as can be, on the map of offers. */
@Entity
@DynamicUpdate
@Table(name = "offer")
public class Offer {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "social_space_id")
    public UUID socialSpaceId;

    /** Who runs it. */
    @Column(name = "organisation_id")
    public UUID organisationId;

    /** The project that it came from; null where there was none. */
    @Column(name = "project_id")
    public UUID projectId;

    @Column(name = "topic_id")
    public UUID topicId;

    @Column(name = "title_text_id")
    public UUID titleTextId;

    @Column(name = "description_text_id")
    public UUID descriptionTextId;

    @Column(name = "times_note_text_id")
    public UUID timesNoteTextId;

    @Column(name = "place_text_id")
    public UUID placeTextId;

    @Column(name = "cost_note_text_id")
    public UUID costNoteTextId;

    @Column(name = "ending_reason_text_id")
    public UUID endingReasonTextId;

    /** Names of {@link org.sozialraum.contract.AgeBand}. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "age_bands")
    public String[] ageBands;

    /** ISO 639 codes. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public String[] languages;

    /** Names of {@link Accessibility}. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public String[] accessibility;

    public BigDecimal latitude;
    public BigDecimal longitude;

    /** For one visit; null where it is free. */
    public Money cost;

    @Column(name = "low_threshold")
    public boolean lowThreshold;

    public String website;
    public String telephone;
    public String email;

    @Column(name = "opened_on")
    public LocalDate openedOn;

    @Column(name = "confirmed_on")
    public LocalDate confirmedOn;

    @Column(name = "ended_on")
    public LocalDate endedOn;

    @Column(name = "recorded_by")
    public String recordedBy;

    OfferState state() {
        return endedOn == null ? OfferState.OPEN : OfferState.ENDED;
    }

    /** The texts that it has, none of them null. */
    Stream<UUID> textIds() {
        return Stream.of(
                        titleTextId,
                        descriptionTextId,
                        timesNoteTextId,
                        placeTextId,
                        costNoteTextId,
                        endingReasonTextId)
                .filter(id -> id != null);
    }
}
