-- Each entry of a line's journal carries a hash over its own content and its predecessor's hash, so whoever changes, drops
-- or inserts an entry has to change every later one as well; and the heads of the chains stand in the log, where a
-- superuser of this database does not reach. docs/ledger-chain.md defines the canonical form.

-- What the migration does with existing rows may take longer than a request.
set local statement_timeout = 0;

-- The hash of an entry: SHA-256 over the UTF-8 of a JSON object in the form of RFC 8785. Its members are the columns that are
-- not null, all as strings, and, but for the first entry, the predecessor's hash as "previous". A column that is added
-- later must be null in the rows that are there; then their hashes stay.
create function hash_of_entry(entry jsonb, previous text) returns text
    language sql immutable
    return encode(sha256(convert_to('{' || (
        select string_agg(to_json(key)::text || ':' || to_json(value)::text, ',' order by key collate "C")
        from (select key, value from jsonb_each_text(entry - 'hash') where value is not null
            union all select 'previous', previous where previous is not null) member) || '}', 'UTF8')), 'hex');

alter table journal_entry add column hash text check (hash ~ '^[0-9a-f]{64}$');

-- The entries that are there get their hashes in the order of their numbers; the row's other columns stay as they are.
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
alter table journal_entry alter column hash set not null;

-- An instant is written in UTC, whatever the session's time zone is.
create function chain_entry() returns trigger
    language plpgsql set timezone = 'UTC' as $$
declare
    previous text;
begin
    if new.number > 1 then
        select hash into previous from journal_entry
        where budget_line_id = new.budget_line_id and number = new.number - 1;
        if previous is null then
            raise exception 'entry % does not follow the last one of its line', new.number
                using errcode = 'restrict_violation';
        end if;
    end if;
    new.hash := hash_of_entry(to_jsonb(new), previous);
    return new;
end
$$;
create trigger chain_entry before insert on journal_entry for each row execute function chain_entry();

-- The event tells the hashes of its entries, so the entries are written first. Both are there when the transaction ends.
alter table journal_entry alter constraint journal_entry_event_id_fkey deferrable initially deferred;

-- Whoever checks the chains reads the journals of all offices, and may change nothing.
create policy all_offices on journal_entry for select to ${background} using (true);
create policy all_offices on budget_line for select to ${background} using (true);
create policy all_offices on earmark_balance for select to ${background} using (true);
create policy all_offices on social_space for select to ${background} using (true);
grant select on journal_entry, budget_line, earmark_balance, social_space to ${background};
