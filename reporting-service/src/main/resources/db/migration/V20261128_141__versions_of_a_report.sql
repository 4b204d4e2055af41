-- Versions of a year's report, from the draft to what the committee took note of. Every row is told by one event of this
-- service's own topic, and stays as it was written; a lost database is filled again from there.

-- A draft is signed until a later one of the same year takes its place.
create table report_draft (
    youth_office text not null default youth_office_of_transaction(),
    year int not null,
    version int not null check (version > 0),
    event_id uuid not null unique,
    number text not null check (number <> ''),
    dated date not null,
    drafted_on date not null,
    primary key (youth_office, year, version)
);

create table report_signature (
    youth_office text not null default youth_office_of_transaction(),
    year int not null,
    version int not null,
    signatory text not null check (signatory in ('CLERK', 'SECTION_HEAD', 'OFFICE_HEAD')),
    signed_by text not null,
    signed_on date not null,
    primary key (youth_office, year, version, signatory),
    unique (youth_office, year, version, signed_by),
    foreign key (youth_office, year, version) references report_draft
);

-- What was submitted: the canonical JSON, and what it was built from.
create table report_version (
    youth_office text not null default youth_office_of_transaction(),
    year int not null,
    version int not null,
    number text not null,
    format int not null check (format > 0),
    positions jsonb not null,
    report text not null,
    sha256 text not null check (sha256 = encode(sha256(convert_to(report, 'UTF8')), 'hex')),
    submitted_on date not null,
    primary key (youth_office, year, version),
    unique (youth_office, number),
    foreign key (youth_office, year, version) references report_draft
);

-- Which events are behind which figure; after a loss of the database it is made again from the log.
create table report_evidence (
    youth_office text not null default youth_office_of_transaction(),
    year int not null,
    version int not null,
    evidence text not null,
    primary key (youth_office, year, version),
    foreign key (youth_office, year, version) references report_version
);

create table report_noting (
    youth_office text not null default youth_office_of_transaction(),
    year int not null,
    version int not null,
    noted_on date not null,
    primary key (youth_office, year, version),
    foreign key (youth_office, year, version) references report_version
);

call guard_by_youth_office('report_draft');
call guard_by_youth_office('report_signature');
call guard_by_youth_office('report_version');
call guard_by_youth_office('report_evidence');
call guard_by_youth_office('report_noting');

-- One signs after the other, and only what all have signed is submitted.
create function report_is_signed_in_order() returns trigger
    language plpgsql as $$
declare
    signed int := (select count(*) from report_signature s
        where s.youth_office = new.youth_office and s.year = new.year and s.version = new.version);
    needed int := case when tg_table_name = 'report_version' then 3
        else array_position(array['CLERK', 'SECTION_HEAD', 'OFFICE_HEAD'], to_jsonb(new) ->> 'signatory') - 1 end;
begin
    if signed <> needed then
        raise exception 'a report has % signatures, % are needed before this', signed, needed
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger report_is_signed_in_order before insert on report_signature
    for each row execute function report_is_signed_in_order();
create trigger report_is_signed_in_order before insert on report_version
    for each row execute function report_is_signed_in_order();

do $$
declare
    written text;
begin
    foreach written in array
        array['report_draft', 'report_signature', 'report_version', 'report_evidence', 'report_noting'] loop
        execute format('create trigger %1$s_stays before update or delete on %1$s'
            || ' for each row execute function refuse_change()', written);
        execute format('create trigger %1$s_stays_whole before truncate on %1$s'
            || ' for each statement execute function refuse_change()', written);
    end loop;
end
$$;

grant select, insert on report_draft, report_signature, report_version, report_evidence, report_noting to ${app};
