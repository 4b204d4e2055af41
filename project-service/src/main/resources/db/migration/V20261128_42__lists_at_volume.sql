-- A page of projects shows their approvals of any state, and a page of attempts what came of them.
create index approval_by_project on approval (project_id, id);
create index outcome_by_attempt on outcome (cooperation_attempt_id, id) where cooperation_attempt_id is not null;
