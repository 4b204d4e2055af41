-- Why a need was closed is a text of its space's team as the others are, until somebody else than its writer has read it. Who
-- closed the needs of before stands with their events.

alter table need
    add column closed_by text,
    add column closing_reason_released_on date,
    add column closing_reason_released_by text;

alter table need no force row level security;
alter table event no force row level security;
update need set closed_by = (
    select e.actor from event e
    where e.youth_office = need.youth_office and e.subject = 'need/' || need.id and e.type like '%.NeedClosed.v1')
where closed_on is not null;
alter table event force row level security;
alter table need force row level security;

alter table need
    add constraint closed_by_somebody check ((closed_on is null) = (closed_by is null)),
    add constraint closing_reason_released_by_somebody
        check ((closing_reason_released_on is null) = (closing_reason_released_by is null)),
    add constraint what_is_released_was_written
        check (closing_reason_released_on is null or closing_reason_text_id is not null),
    add constraint closing_reason_released_by_a_second_person check (closing_reason_released_by <> closed_by);

create function a_closing_reason_stays_released() returns trigger
    language plpgsql as $$
begin
    raise exception 'what was released stays so, and who closed a need stays known'
        using errcode = 'check_violation', constraint = 'a_closing_reason_stays_released';
end
$$;
create trigger a_closing_reason_stays_released before update on need for each row
    when (old.closed_by is not null and new.closed_by is distinct from old.closed_by
        or old.closing_reason_released_on is not null
            and new.closing_reason_released_on is distinct from old.closing_reason_released_on)
    execute function a_closing_reason_stays_released();

grant update (closed_by, closing_reason_released_on, closing_reason_released_by) on need to ${app};
