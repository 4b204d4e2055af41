-- For migrations after which events are told otherwise: what was read is forgotten, and the log is read from its start.
-- Texts stay as they are, and so does what this service itself has journalled.
create procedure read_log_again() language sql as $$
    truncate office, social_space, resolution, resolution_earmark, fiscal_year, budget_line, figure_entry, need, project,
        project_need, cooperation_attempt, outcome, cause, approval, organisation, network_model, topic, follow_up,
        report_comment, text_ref, applied_position, projection_offset, projection_subject, projection_event, parked_event;
$$;
revoke execute on procedure read_log_again() from public;
