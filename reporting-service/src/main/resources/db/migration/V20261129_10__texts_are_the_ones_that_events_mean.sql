-- The salted hash of the text that has arrived: it is the one that an event means where both hashes are the same.
alter table shared_text add hash text;
grant update (hash) on shared_text to ${app};

-- Which event refers to a text, so that it can be named where another text stands under its id.
truncate text_ref;
alter table text_ref add service text not null, add position bigint not null, add event_id uuid not null;

create view told_text with (security_invoker = true) as
    select r.youth_office, r.text_id, case when t.hash = r.hash then t.content end as content,
        case
            when t.text_id is null then 'AWAITED'
            when t.withdrawn then 'WITHDRAWN'
            when t.hash = r.hash then 'READABLE'
            else 'NOT_VERIFIABLE'
        end as standing, r.service, r.position, r.event_id
    from text_ref r
    left join shared_text t on t.youth_office = r.youth_office and t.text_id = r.text_id;
grant select on told_text to ${app};

-- A text that arrived without its hash comes again; what was withdrawn stays withdrawn.
alter table shared_text no force row level security;
delete from shared_text where not withdrawn;
alter table shared_text force row level security;
alter table shared_text add check ((content is null) = (hash is null));

-- Events and hashes are read from the log, which is read again from its start.
truncate office, social_space, resolution, resolution_earmark, fiscal_year, budget_line, figure_entry, need, project,
    project_need, cooperation_attempt, outcome, cause, approval, organisation, network_model, report_comment,
    applied_position, projection_offset, projection_subject, projection_event, parked_event;
