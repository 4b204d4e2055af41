-- Reports as they were submitted: what they told of counts of persons, nobody forgets, and later reports are held against it.
create table submitted_report (
    youth_office text not null default youth_office_of_transaction(),
    year int not null,
    version int not null check (version > 0),
    -- The publication number of its submission; what was told later has a higher one.
    position bigint not null check (position > 0),
    -- The last event of project-service that it was built from.
    projects_position bigint not null check (projects_position >= 0),
    report text not null,
    primary key (youth_office, year, version),
    unique (youth_office, position)
);

call guard_by_youth_office('submitted_report');
grant select, insert on submitted_report to ${app};

-- Submissions of before are read from the log, which is read again from its start. Texts stay as they are.
truncate office, social_space, resolution, resolution_earmark, fiscal_year, budget_line, figure_entry, need, project,
    project_need, cooperation_attempt, outcome, cause, approval, organisation, network_model, report_comment, text_ref,
    applied_position, projection_offset, projection_subject, projection_event, parked_event;
