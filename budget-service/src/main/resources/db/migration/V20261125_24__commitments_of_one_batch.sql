-- Commitments that were placed as one act, all of them or none.
alter table commitment add batch_id uuid;
create index commitment_by_batch on commitment (batch_id, id) where batch_id is not null;
grant insert (batch_id) on commitment to ${app};
