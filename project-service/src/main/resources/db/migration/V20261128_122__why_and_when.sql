-- The history of a project says why there was no money, and by which resolution the committee decided; what happens to topics
-- and causes has its day. Of what was before neither is known.

alter table project_act
    add column unfunded_reason text,
    add column decided_by_resolution_id uuid,
    add constraint only_a_refusal_is_unfunded check (unfunded_reason is null or act = 'UNFUNDING'),
    add constraint only_decisions_are_of_a_committee
        check (decided_by_resolution_id is null or act in ('APPROVAL', 'REJECTION', 'APPROVAL_WITHDRAWAL'));

alter table topic add column last_act_on date;
grant update (last_act_on) on topic to ${app};
alter table cause add column listed_on date;
