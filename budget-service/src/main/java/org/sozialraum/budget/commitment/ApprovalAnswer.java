package org.sozialraum.budget.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.CommitmentRefusal;

/** What was answered to a project's approval. Each approval has one answer, however often it is asked. */
@Entity
@DynamicUpdate
@Table(name = "approval_answer")
public class ApprovalAnswer {
    @Id
    @Column(name = "approval_id")
    public UUID approvalId;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "commitment_id")
    public UUID commitmentId;

    @Enumerated(EnumType.STRING)
    public CommitmentRefusal refusal;

    /** False while a withdrawal has come before its approval, which is still to be refused. */
    public boolean told = true;
}
