-- A notice says why less was approved than was applied for. An approval knows its reason's text itself: which act of the
-- history is its own was told by their order before, and two clocks can differ in it.

alter table approval add column reason_text_id uuid;

-- Of what was before, order is all that is known. The migration's user owns the tables and sees every office here only.
alter table approval no force row level security;
alter table project_act no force row level security;
update approval a set reason_text_id = act.reason_text_id
from (select id, project_id, row_number() over (partition by project_id order by id) as place from approval) approved,
    (select project_id, reason_text_id, row_number() over (partition by project_id order by number) as place
     from project_act where act = 'APPROVAL') act
where approved.id = a.id and act.project_id = approved.project_id and act.place = approved.place;
alter table approval force row level security;
alter table project_act force row level security;
