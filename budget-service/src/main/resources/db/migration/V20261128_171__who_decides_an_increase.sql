-- Who decides how much of a project's money, as the project service told: an increase is held against it.
create table decision_rule (
    id uuid primary key,
    youth_office text not null,
    valid_from date not null,
    -- Null where there is no limit.
    section_head_up_to numeric(14, 2) check (section_head_up_to > 0),
    office_head_up_to numeric(14, 2) check (office_head_up_to >= section_head_up_to)
);
create index decision_rule_by_day on decision_rule (youth_office, valid_from, id);
create trigger decision_rule_is_never_changed before update or delete on decision_rule
    for each row execute function refuse_change();

call guard_by_youth_office('decision_rule');
grant select, insert on decision_rule to ${app};
