-- What was learned is learned on a project, on an attempt to co-operate, or in a network meeting that was held.
alter table outcome add column network_meeting_id uuid;
alter table outcome add foreign key (youth_office, network_meeting_id) references network_meeting (youth_office, id);
alter table outcome drop constraint outcome_check;
alter table outcome add constraint of_one_thing
    check (num_nonnulls(project_id, cooperation_attempt_id, network_meeting_id) = 1);
create index outcome_by_meeting on outcome (network_meeting_id, id) where network_meeting_id is not null;
