-- Whose voice a project goes back to is looked up by the need that its own stand for; without this each project looks at all needs.
create index need_meant on need (youth_office, (coalesce(merged_into, need_id)));
