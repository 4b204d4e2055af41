-- PostgreSQL counts its tables from time to time. Until then it takes tables that many events came into for empty ones, and
-- joins them by trying every row against every other: of 200 projects, with four tables joined at once, that was six minutes.
-- So the voices are joined in steps of two tables each, and a text is looked up.
create or replace view project_voices with (security_invoker = true) as
    with named as materialized (
        select pn.youth_office, pn.project_id, coalesce(n.merged_into, n.need_id) as meant
        from project_need pn
        join need n on n.youth_office = pn.youth_office and n.need_id = pn.need_id
    ), voiced as materialized (
        select youth_office, coalesce(merged_into, need_id) as meant,
            bool_or(voice in ('CHILD_OR_YOUTH', 'PARENT_OR_FAMILY')) as by_families,
            bool_or(voice = 'PROFESSIONAL') as by_professionals
        from need
        group by youth_office, coalesce(merged_into, need_id)
    ), voices as materialized (
        select n.youth_office, n.project_id, bool_or(v.by_families) as by_families,
            bool_or(v.by_professionals) as by_professionals
        from named n
        join voiced v on v.youth_office = n.youth_office and v.meant = n.meant
        group by n.youth_office, n.project_id
    )
    select p.youth_office, p.project_id,
        case
            when v.by_families and v.by_professionals then 'MIXED'
            when v.by_families then 'FAMILIES_ONLY'
            when v.by_professionals then 'PROFESSIONALS_ONLY'
            else 'NONE'
        end as voices
    from project p
    left join voices v on v.youth_office = p.youth_office and v.project_id = p.project_id;

create or replace view told_text with (security_invoker = true) as
    select r.youth_office, r.text_id,
        (select t.content from shared_text t
         where t.youth_office = r.youth_office and t.text_id = r.text_id and t.hash = r.hash) as content,
        coalesce(
            (select case
                    when t.withdrawn then 'WITHDRAWN'
                    when t.hash = r.hash then 'READABLE'
                    else 'NOT_VERIFIABLE'
                end
             from shared_text t where t.youth_office = r.youth_office and t.text_id = r.text_id),
            'AWAITED') as standing,
        r.service, r.position, r.event_id
    from text_ref r;
