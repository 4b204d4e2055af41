package org.sozialraum.project.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Money;

/** Bewilligung: asks the budget service for money; one approval makes one commitment at most. */
@Entity
@DynamicUpdate
@Table(name = "approval")
public class Approval {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    /** What the budget service has said to it. */
    public enum State {
        ASKED,
        FUNDED,
        UNFUNDED
    }

    @Column(name = "project_id")
    public UUID projectId;

    public int year;
    public Money amount;

    @Enumerated(EnumType.STRING)
    public State state;
}
