-- A text stays as it was written, or it is withdrawn, for good: its words and its salt go, its hash proves nothing any more.
create function text_is_only_withdrawn() returns trigger
    language plpgsql as $$
begin
    if (new.content is not null and new.content is distinct from old.content)
        or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at)
        or (new.id, new.youth_office, new.hash, new.written_at, new.shared)
            is distinct from (old.id, old.youth_office, old.hash, old.written_at, old.shared) then
        raise exception 'a text is withdrawn and otherwise stays as it was written'
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger text_is_only_withdrawn before update on text for each row execute function text_is_only_withdrawn();
create trigger text_is_never_deleted before delete on text for each row execute function refuse_change();
