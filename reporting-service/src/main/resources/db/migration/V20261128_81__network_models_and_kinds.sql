-- Who is in charge of network work in a social space. Of two that overlap the later one holds: it has replaced the other.
create table network_model (
    youth_office text not null default youth_office_of_transaction(),
    network_model_id uuid not null,
    social_space_id uuid not null,
    model text not null,
    from_day date not null,
    to_day date,
    primary key (youth_office, network_model_id)
);
call guard_by_youth_office('network_model');
grant select, insert on network_model to ${app};

-- An entry about an organisation is one about its kind as well.
create or replace view counted_entry with (security_invoker = true) as
    select e.*, v.voices, p.families_help_to_run, o.kind as organisation_kind
    from (
        select * from figure_entry where not once
        union all
        (select distinct on (youth_office, year, quantity, social_space_id, subject_id) * from figure_entry where once
         order by youth_office, year, quantity, social_space_id, subject_id, service, position)
    ) e
    left join project p on p.youth_office = e.youth_office and p.project_id = e.project_id
    left join project_voices v on v.youth_office = e.youth_office and v.project_id = e.project_id
    left join organisation o on o.youth_office = e.youth_office and o.organisation_id = e.subject_id;

-- The models of before are read from the log, which is read again from its start. Texts stay as they are.
truncate office, social_space, resolution, resolution_earmark, fiscal_year, budget_line, figure_entry, need, project,
    project_need, cooperation_attempt, outcome, cause, approval, organisation, projection_offset, projection_subject,
    projection_event, parked_event;
