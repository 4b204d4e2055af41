-- Forms of a submitted version as people were given them. They are made once; whoever asks later gets the same bytes. Only where
-- one tells a text that was withdrawn its bytes go, and the next edition is made without it; the digest stays.
create table report_rendering (
    youth_office text not null default youth_office_of_transaction(),
    year int not null,
    version int not null,
    form text not null check (form in ('HTML', 'PDF', 'XLSX', 'CSV')),
    edition int not null check (edition > 0),
    content bytea,
    sha512 text not null check (sha512 ~ '^[0-9a-f]{128}$'),
    texts uuid[] not null,
    primary key (youth_office, year, version, form, edition),
    foreign key (youth_office, year, version) references report_version,
    check (content is null or sha512 = encode(sha512(content), 'hex'))
);
comment on column report_rendering.texts is 'what the report tells in the words of somebody, as this edition was made';

-- Of several that make it at once one wins, and nobody makes it again as long as its bytes are there.
create unique index report_rendering_is_made_once on report_rendering (youth_office, year, version, form)
    where content is not null;

call guard_by_youth_office('report_rendering');

create function rendering_is_only_forgotten() returns trigger
    language plpgsql as $$
begin
    if new.content is not null
        or (new.youth_office, new.year, new.version, new.form, new.edition, new.sha512, new.texts)
            is distinct from (old.youth_office, old.year, old.version, old.form, old.edition, old.sha512, old.texts)
        or not exists (select from shared_text t
            where t.youth_office = old.youth_office and t.text_id = any (old.texts) and t.withdrawn) then
        raise exception 'a rendering stays as it was made until a text that it tells is withdrawn'
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger rendering_is_only_forgotten before update on report_rendering
    for each row execute function rendering_is_only_forgotten();
create trigger rendering_is_never_deleted before delete on report_rendering
    for each row execute function refuse_change();
create trigger rendering_is_never_truncated before truncate on report_rendering
    for each statement execute function refuse_change();

grant select, insert, update (content) on report_rendering to ${app};
