package org.sozialraum.budget.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.SupersessionKind;

/** Ablösung oder Verlängerung: which later resolution takes the place of an earlier one, and from which year on. */
@Entity
@Immutable
@Table(name = "resolution_supersession")
public class Supersession {
    @Id
    @Column(name = "earlier_id")
    public UUID earlierId;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "later_id")
    public UUID laterId;

    @Enumerated(EnumType.STRING)
    public SupersessionKind kind;

    @Column(name = "from_year")
    public int fromYear;
}
