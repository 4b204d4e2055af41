alter table outcome add column network_meeting_id uuid;
alter table outcome drop constraint outcome_check;
alter table outcome add constraint of_one_thing
    check (num_nonnulls(project_id, cooperation_attempt_id, network_meeting_id) = 1);
