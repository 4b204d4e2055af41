package org.sozialraum.project.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Angebotszeit: a time of the week at which an offer takes place. */
@Entity
@Immutable
@Table(name = "offer_time")
public class OfferTime {
    @Id
    public UUID id;

    @Column(name = "offer_id")
    public UUID offerId;

    public int number;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Enumerated(EnumType.STRING)
    public DayOfWeek weekday;

    /** Of the form 15:30. */
    @Column(name = "starts_at")
    public String startsAt;

    @Column(name = "ends_at")
    public String endsAt;
}
