-- A need that was merged into another keeps its voice: it counts for the projects that answer the other one.
alter table need add column merged_into uuid check (merged_into <> need_id);
create index need_merged on need (youth_office, merged_into) where merged_into is not null;
grant update (voice, month, merged_into) on need to ${app};

create or replace view project_voices with (security_invoker = true) as
    select p.youth_office, p.project_id,
        case
            when bool_or(n.voice in ('CHILD_OR_YOUTH', 'PARENT_OR_FAMILY')) and bool_or(n.voice = 'PROFESSIONAL')
                then 'MIXED'
            when bool_or(n.voice in ('CHILD_OR_YOUTH', 'PARENT_OR_FAMILY')) then 'FAMILIES_ONLY'
            when bool_or(n.voice = 'PROFESSIONAL') then 'PROFESSIONALS_ONLY'
            else 'NONE'
        end as voices
    from project p
    left join project_need pn on pn.youth_office = p.youth_office and pn.project_id = p.project_id
    left join need named on named.youth_office = pn.youth_office and named.need_id = pn.need_id
    left join need n on n.youth_office = named.youth_office
        and coalesce(n.merged_into, n.need_id) = coalesce(named.merged_into, named.need_id)
    group by p.youth_office, p.project_id;

-- The causes that a youth office added to its list.
create table cause (
    youth_office text not null default youth_office_of_transaction(),
    key text not null,
    name text not null,
    primary key (youth_office, key)
);
call guard_by_youth_office('cause');
grant select, insert, update (name) on cause to ${app};
