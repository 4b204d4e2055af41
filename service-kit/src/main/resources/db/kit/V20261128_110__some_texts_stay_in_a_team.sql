-- Beside texts that enter the log and texts that stay in the service there are those that stay in a team: whoever withdraws
-- texts is not shown what they say. All others are listed.
alter table text add column confidential boolean not null default false;
alter table text add check (not (shared and confidential));

create or replace function text_is_only_withdrawn() returns trigger
    language plpgsql as $$
begin
    if (new.content is not null and new.content is distinct from old.content)
        or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at)
        or (new.id, new.youth_office, new.hash, new.written_at, new.shared, new.confidential)
            is distinct from (old.id, old.youth_office, old.hash, old.written_at, old.shared, old.confidential) then
        raise exception 'a text is withdrawn and otherwise stays as it was written'
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
