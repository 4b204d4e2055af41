package org.sozialraum.budget.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Money;

/** Zweckbindung: a named part of what a resolution grants each social space. */
@Entity
@Table(name = "resolution_earmark")
@IdClass(ResolutionEarmark.Key.class)
public class ResolutionEarmark {

    /** Which resolution, and which place in its list. */
    public record Key(UUID resolutionId, int ordinal) {}

    @Id
    @Column(name = "resolution_id")
    public UUID resolutionId;

    @Id
    public int ordinal;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public String name;
    public Money amount;
    public boolean coverable;
}
