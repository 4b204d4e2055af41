-- A confirmed name is a word of the list: its text does not go while the name stays.

create or replace function a_withdrawn_name_is_gone() returns trigger
    language plpgsql as $$
begin
    if exists (select from topic where name_text_id = new.id and confirmed) then
        raise exception 'the name of a confirmed topic is not withdrawn' using errcode = 'restrict_violation';
    end if;
    update topic set name = null where name_text_id = new.id;
    return null;
end
$$;
