-- Rules say nothing about what was decided before them. The day on which they were set is one of German time, as every day here.
alter table decision_rule add constraint rules_act_on_the_future_only
    check (valid_from >= (set_at at time zone 'Europe/Berlin')::date);
