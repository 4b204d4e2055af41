-- Why a submitted version is corrected. The log has drafts of corrections from before that was asked for; that there is a
-- reason is therefore required of a new draft only, and that nothing else has one, of all.
alter table report_draft add column reason_text_id uuid references text (id);

create function report_reason_is_of_a_correction() returns trigger
    language plpgsql as $$
begin
    if new.reason_text_id is not null and not exists (select from report_version v
            where v.youth_office = new.youth_office and v.year = new.year and v.version < new.version) then
        raise exception 'no version of % was submitted that could be corrected', new.year
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger report_reason_is_of_a_correction before insert on report_draft
    for each row execute function report_reason_is_of_a_correction();
