-- What projects and needs are about. A topic that was merged means the other one, in one step only. The name of one that
-- nobody has confirmed is a text.
create table topic (
    youth_office text not null default youth_office_of_transaction(),
    topic_id uuid not null,
    name text,
    name_text_id uuid,
    merged_into uuid check (merged_into <> topic_id),
    primary key (youth_office, topic_id)
);
create index topic_merged on topic (youth_office, merged_into) where merged_into is not null;

alter table project add column topic_id uuid, add column target_group text;
alter table need add column topic_id uuid;

-- A year or more after a project's end: is it still running? The last answer of a year stands.
create table follow_up (
    youth_office text not null default youth_office_of_transaction(),
    project_id uuid not null,
    year int not null,
    asked_on date not null,
    still_running boolean not null,
    families_help_to_run boolean,
    note_id uuid,
    primary key (youth_office, project_id, year),
    check (still_running or families_help_to_run is null)
);

call guard_by_youth_office('topic');
call guard_by_youth_office('follow_up');
grant select, insert, update (name, name_text_id, merged_into) on topic to ${app};
grant select, insert, update (asked_on, still_running, families_help_to_run, note_id) on follow_up to ${app};
grant update (topic_id, target_group) on project to ${app};
grant update (topic_id) on need to ${app};

-- An entry is about the topic of its project or need as well, and for whom the project is.
create or replace view counted_entry with (security_invoker = true) as
    select e.*, v.voices, p.families_help_to_run, o.kind as organisation_kind,
        coalesce(t.merged_into, p.topic_id, n.topic_id) as topic_id, p.target_group
    from (
        select * from figure_entry where not once
        union all
        (select distinct on (youth_office, year, quantity, social_space_id, subject_id) * from figure_entry where once
         order by youth_office, year, quantity, social_space_id, subject_id, service, position)
    ) e
    left join project p on p.youth_office = e.youth_office and p.project_id = e.project_id
    left join project_voices v on v.youth_office = e.youth_office and v.project_id = e.project_id
    left join organisation o on o.youth_office = e.youth_office and o.organisation_id = e.subject_id
    left join need n on n.youth_office = e.youth_office and n.need_id = e.subject_id
    left join topic t on t.youth_office = e.youth_office and t.topic_id = coalesce(p.topic_id, n.topic_id);

-- Topics, target groups and groups reached are read from the log, which is read again from its start. Texts stay as they are.
truncate office, social_space, resolution, resolution_earmark, fiscal_year, budget_line, figure_entry, need, project,
    project_need, cooperation_attempt, outcome, cause, approval, organisation, network_model, report_comment, text_ref,
    applied_position, projection_offset, projection_subject, projection_event, parked_event;
