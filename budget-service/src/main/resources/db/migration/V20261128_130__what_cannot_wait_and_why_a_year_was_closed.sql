-- Vorläufige Haushaltsführung (§ 81 GO SH): before the budget is in force only what can't be put off is committed, and why.
alter table commitment add why_not_deferrable_text_id uuid references text (id);
grant insert (why_not_deferrable_text_id) on commitment to ${app};

create function provisional_year_commits_what_cannot_wait() returns trigger
    language plpgsql as $$
begin
    if new.why_not_deferrable_text_id is null and exists (
        select from budget_line l join fiscal_year y on y.youth_office = l.youth_office and y.year = l.year
        where l.id = new.budget_line_id and y.state = 'PROVISIONAL') then
        raise exception 'a provisional year commits only what cannot be put off'
            using errcode = 'check_violation', constraint = 'provisional_year_commits_what_cannot_wait';
    end if;
    return new;
end
$$;
create trigger provisional_year_commits_what_cannot_wait before insert on commitment
    for each row execute function provisional_year_commits_what_cannot_wait();

-- Why a year was closed; a year that is not closed has no such reason.
alter table fiscal_year
    add closing_reason_text_id uuid references text (id),
    add constraint only_a_closing_has_a_reason check (closing_reason_text_id is null or state = 'CLOSED');
grant update (closing_reason_text_id) on fiscal_year to ${app};
