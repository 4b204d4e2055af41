-- The day of a booking, by which it counts within its year; null for what is no booking.
alter table figure_entry add column booked_on date;

-- Booked in the first to the twelfth month of its budget line's year: what is of before counts in the first, what is of after
-- it in a thirteenth.
create view dated_entry with (security_invoker = true) as
    select e.*, case when e.booked_on is not null then
            greatest(1, least(13, (extract(year from e.booked_on)::int - e.year) * 12
                + extract(month from e.booked_on)::int))
        end as booked_in
    from figure_entry e;
grant select on dated_entry to ${app};

drop view counted_entry;
create view counted_entry with (security_invoker = true) as
    select e.*, v.voices, p.families_help_to_run, o.kind as organisation_kind,
        coalesce(t.merged_into, p.topic_id, n.topic_id) as topic_id, p.target_group
    from (
        select * from dated_entry where not once
        union all
        (select distinct on (youth_office, year, quantity, social_space_id, subject_id) * from dated_entry where once
         order by youth_office, year, quantity, social_space_id, subject_id, service, position)
    ) e
    left join project p on p.youth_office = e.youth_office and p.project_id = e.project_id
    left join project_voices v on v.youth_office = e.youth_office and v.project_id = e.project_id
    left join organisation o on o.youth_office = e.youth_office and o.organisation_id = e.subject_id
    left join need n on n.youth_office = e.youth_office and n.need_id = e.subject_id
    left join topic t on t.youth_office = e.youth_office and t.topic_id = coalesce(p.topic_id, n.topic_id);
grant select on counted_entry to ${app};

-- The days are read from the log, from its start. Texts stay as they are.
call read_log_again();
alter table figure_entry add check ((booked_on is null) = (number is null));
