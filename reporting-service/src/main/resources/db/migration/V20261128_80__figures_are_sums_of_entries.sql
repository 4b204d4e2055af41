-- The one source of figures: what each event adds to each quantity. A figure is a sum of entries, and they are its evidence.
-- Entries are only ever added; what turned out different is entered once more with the opposite sign.
create table figure_entry (
    youth_office text not null default youth_office_of_transaction(),
    event_id uuid not null,
    ordinal int not null check (ordinal > 0),
    service text not null,
    position bigint not null,
    recorded_at timestamptz not null,
    quantity text not null,
    -- The year that it counts in; null for every year.
    year int,
    -- It counts in what is told as of this day or later; null for whatever the day.
    since date,
    social_space_id uuid,
    project_id uuid,
    subject_id uuid,
    occasion_id uuid,
    label text,
    number bigint,
    -- Of several entries of one quantity, year and social space about the same subject the first one counts only.
    once boolean not null,
    adds numeric(14, 2) not null check (adds <> 0),
    primary key (youth_office, event_id, ordinal),
    check (not once or subject_id is not null)
);
create index figure_entry_of_year on figure_entry (youth_office, year, quantity);
create index figure_entry_about on figure_entry (youth_office, subject_id, quantity) where subject_id is not null;
create index figure_entry_at on figure_entry (youth_office, occasion_id) where occasion_id is not null;

call guard_by_youth_office('figure_entry');
grant select, insert on figure_entry to ${app};

-- The entries that count, with what only other events tell of them: whose voice their project goes back to, and whether
-- families help to run it.
create view counted_entry with (security_invoker = true) as
    select e.*, v.voices, p.families_help_to_run
    from (
        select * from figure_entry where not once
        union all
        (select distinct on (youth_office, year, quantity, social_space_id, subject_id) * from figure_entry where once
         order by youth_office, year, quantity, social_space_id, subject_id, service, position)
    ) e
    left join project p on p.youth_office = e.youth_office and p.project_id = e.project_id
    left join project_voices v on v.youth_office = e.youth_office and v.project_id = e.project_id;
grant select on counted_entry to ${app};

-- Entries tell all that was counted from these.
drop table money_entry, measure, network_meeting, network_meeting_organisation, network_meeting_need, peer_consultation,
    offer;
alter table approval drop column funded;

-- A need is open until it is closed or merged into another, whichever day that was.
alter table need add column merged_on date, add check ((merged_on is null) = (merged_into is null));
grant update (merged_on) on need to ${app};

-- What was read before did not keep which event it came from: the log is read again from its start. Texts stay as they are.
truncate office, social_space, resolution, resolution_earmark, fiscal_year, budget_line, need, project, project_need,
    cooperation_attempt, outcome, cause, approval, organisation, projection_offset, projection_subject, projection_event,
    parked_event;
