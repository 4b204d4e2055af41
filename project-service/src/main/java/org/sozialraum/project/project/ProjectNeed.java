package org.sozialraum.project.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Which need a project answers. */
@Entity
@Immutable
@Table(name = "project_need")
@IdClass(ProjectNeed.Key.class)
public class ProjectNeed {

    /** Which project, which need. */
    public record Key(UUID projectId, UUID needId) {}

    @Id
    @Column(name = "project_id")
    public UUID projectId;

    @Id
    @Column(name = "need_id")
    public UUID needId;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;
}
