package org.sozialraum.project.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Reached;

/** Maßnahme: one activity of a project, with numbers of participants only. */
@Entity
@DynamicUpdate
@Table(name = "measure")
public class Measure {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "project_id")
    public UUID projectId;

    @Column(name = "title_text_id")
    public UUID titleTextId;

    /** What has become of it. */
    public enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    @Enumerated(EnumType.STRING)
    public State state;

    @Column(name = "place_text_id")
    public UUID placeTextId;

    /** Null where it was told only after it was held. */
    @Column(name = "planned_on")
    public LocalDate plannedOn;

    /** Null before it was held. */
    @Column(name = "held_on")
    public LocalDate heldOn;

    /** Null before it was held. */
    public Integer participants;

    /** By group, where groups were counted; together they are the participants. */
    @ElementCollection
    @CollectionTable(name = "measure_reached", joinColumns = @JoinColumn(name = "measure_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "reached_group")
    @Column(name = "number")
    @Fetch(FetchMode.SUBSELECT)
    public Map<Reached.Group, Integer> reached = new EnumMap<>(Reached.Group.class);
}
