-- A project counts in each year that is approved for it; an approval that is taken back takes it out of its year.
grant delete on approval to ${app};
create index figure_entry_of_project on figure_entry (youth_office, project_id, quantity) where project_id is not null;

-- Further years' approvals are read from the log, which is read again from its start. Texts stay as they are.
truncate office, social_space, resolution, resolution_earmark, fiscal_year, budget_line, figure_entry, need, project,
    project_need, cooperation_attempt, outcome, cause, approval, organisation, network_model, report_comment, text_ref,
    applied_position, projection_offset, projection_subject, projection_event, parked_event;
