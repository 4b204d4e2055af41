-- A meeting keeps why it took a need up or postponed it, what it decided beside the needs, when it was planned, and what its
-- minutes said before they were written anew.

alter table network_meeting_need
    add column reason_text_id uuid references text (id),
    add constraint a_reason_is_of_a_decision check (reason_text_id is null or decision in ('TAKEN_UP', 'POSTPONED'));
grant update (reason_text_id) on network_meeting_need to ${app};

create table further_decision (
    id uuid primary key,
    youth_office text not null,
    network_meeting_id uuid not null,
    number int not null check (number > 0),
    text_id uuid not null references text (id),
    unique (network_meeting_id, number),
    foreign key (youth_office, network_meeting_id) references network_meeting (youth_office, id)
);
create trigger what_was_held_stays before insert or update or delete on further_decision
    for each row execute function what_was_held_stays();
call guard_by_youth_office('further_decision');
grant select, insert on further_decision to ${app};

create table minutes_correction (
    id uuid primary key,
    youth_office text not null,
    network_meeting_id uuid not null,
    before_text_id uuid not null references text (id),
    reason_text_id uuid not null references text (id),
    corrected_on date not null,
    corrected_at timestamptz not null,
    corrected_by text not null,
    foreign key (youth_office, network_meeting_id) references network_meeting (youth_office, id)
);
create index minutes_correction_by_meeting on minutes_correction (youth_office, network_meeting_id, id);
create trigger minutes_correction_is_never_changed before update or delete on minutes_correction
    for each row execute function refuse_change();
call guard_by_youth_office('minutes_correction');
grant select, insert on minutes_correction to ${app};

-- When meetings of before were planned is not known.
alter table network_meeting
    add column planned_on date,
    add column minuted_on date;
drop trigger a_meeting_is_held_once on network_meeting;
alter table network_meeting no force row level security;
update network_meeting set minuted_on = held_on where minutes_text_id is not null;
alter table network_meeting force row level security;
alter table network_meeting
    add constraint not_planned_after_its_day check (state <> 'PLANNED' or planned_on <= planned_for),
    add constraint not_cancelled_before_it_was_planned check (cancelled_on >= planned_on),
    add constraint minutes_have_their_day check ((minutes_text_id is null) = (minuted_on is null));

create or replace function a_meeting_is_held_once() returns trigger
    language plpgsql as $$
begin
    if old.state <> 'PLANNED' and (to_jsonb(new) - '{minutes_text_id,minuted_on}'::text[])
        is distinct from (to_jsonb(old) - '{minutes_text_id,minuted_on}'::text[]) then
        raise exception 'a meeting that is % is not changed', old.state
            using errcode = 'check_violation', constraint = 'a_meeting_is_held_once';
    end if;
    -- Minutes are written anew only in the transaction that has written down who does so, and why.
    if old.minutes_text_id is not null and (new.minutes_text_id, new.minuted_on)
            is distinct from (old.minutes_text_id, old.minuted_on)
        and not exists (select from minutes_correction c where c.network_meeting_id = old.id
            and c.before_text_id = old.minutes_text_id and c.xmin = pg_current_xact_id()::xid) then
        raise exception 'minutes are not written anew without a correction'
            using errcode = 'check_violation', constraint = 'a_meeting_is_held_once';
    end if;
    return new;
end
$$;
create trigger a_meeting_is_held_once before update on network_meeting
    for each row execute function a_meeting_is_held_once();
grant update (minuted_on) on network_meeting to ${app};
