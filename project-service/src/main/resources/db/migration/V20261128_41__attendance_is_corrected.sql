-- Who came to a meeting can be put right after it was held: by somebody, for a reason, and what was noted before stays here.

create table attendance_correction (
    id uuid primary key,
    youth_office text not null,
    network_meeting_id uuid not null,
    present_before uuid[] not null,
    reason_text_id uuid not null references text (id),
    corrected_on date not null,
    corrected_at timestamptz not null,
    corrected_by text not null,
    foreign key (youth_office, network_meeting_id) references network_meeting (youth_office, id)
);
create index attendance_correction_by_meeting on attendance_correction (youth_office, network_meeting_id, id);

-- What was held is changed only in the transaction that has written down who corrects it, and why.
create function attendance_stays_or_is_corrected() returns trigger
    language plpgsql as $$
declare
    meeting uuid := coalesce(new.network_meeting_id, old.network_meeting_id);
begin
    if exists (select from network_meeting where id = meeting and state <> 'PLANNED')
        and not exists (select from attendance_correction c where c.network_meeting_id = meeting
            and c.xmin = pg_current_xact_id()::xid) then
        raise exception 'who came to a meeting is not changed afterwards without a correction'
            using errcode = 'check_violation', constraint = 'what_was_held_stays';
    end if;
    return coalesce(new, old);
end
$$;
drop trigger what_was_held_stays on network_meeting_organisation;
create trigger what_was_held_stays before insert or update or delete on network_meeting_organisation
    for each row execute function attendance_stays_or_is_corrected();

create trigger attendance_correction_is_never_changed before update or delete on attendance_correction
    for each row execute function refuse_change();

call guard_by_youth_office('attendance_correction');
grant select, insert on attendance_correction to ${app};
