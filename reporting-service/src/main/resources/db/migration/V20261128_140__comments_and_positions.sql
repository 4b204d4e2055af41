-- What the clerk says to a chapter of a year's report; the last version stands.
create table report_comment (
    youth_office text not null default youth_office_of_transaction(),
    year int not null,
    chapter text not null,
    version int not null check (version > 0),
    text_id uuid not null,
    commented_on date not null,
    primary key (youth_office, year, chapter)
);

-- Texts that events refer to. The hash stays when the text is withdrawn.
create table text_ref (
    youth_office text not null default youth_office_of_transaction(),
    text_id uuid not null,
    hash text not null,
    primary key (youth_office, text_id)
);

-- Of each service the last publication number that took effect here.
create table applied_position (
    youth_office text not null default youth_office_of_transaction(),
    service text not null,
    position bigint not null check (position > 0),
    primary key (youth_office, service)
);

call guard_by_youth_office('report_comment');
call guard_by_youth_office('text_ref');
call guard_by_youth_office('applied_position');
grant select, insert, update (version, text_id, commented_on) on report_comment to ${app};
grant select, insert on text_ref to ${app};
grant select, insert, update (position) on applied_position to ${app};

-- Hashes and positions of before are read from the log, which is read again from its start. Texts stay as they are.
truncate office, social_space, resolution, resolution_earmark, fiscal_year, budget_line, figure_entry, need, project,
    project_need, cooperation_attempt, outcome, cause, approval, organisation, network_model, projection_offset,
    projection_subject, projection_event, parked_event;
