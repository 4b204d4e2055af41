-- A balance that the journal learns later is 0.00 in every entry that is there. So 0.00 counts as null in the canonical form:
-- new columns of amounts leave the hashes as they are.

set local statement_timeout = 0;

create or replace function hash_of_entry(entry jsonb, previous text) returns text
    language sql immutable
    return encode(sha256(convert_to('{' || (
        select string_agg(to_json(key)::text || ':' || to_json(value)::text, ',' order by key collate "C")
        from (select key, value from jsonb_each_text(entry - 'hash') where value is not null and value <> '0.00'
            union all select 'previous', previous where previous is not null) member) || '}', 'UTF8')), 'hex');

alter table journal_entry no force row level security;
alter table journal_entry disable trigger journal_is_never_changed;
do $$
declare
    entry journal_entry;
    line uuid;
    previous text;
begin
    perform set_config('timezone', 'UTC', true);
    for entry in select * from journal_entry order by budget_line_id, number loop
        if line is distinct from entry.budget_line_id then
            line := entry.budget_line_id;
            previous := null;
        end if;
        previous := hash_of_entry(to_jsonb(entry), previous);
        update journal_entry set hash = previous where budget_line_id = line and number = entry.number;
    end loop;
end
$$;
alter table journal_entry enable trigger journal_is_never_changed;
alter table journal_entry force row level security;
