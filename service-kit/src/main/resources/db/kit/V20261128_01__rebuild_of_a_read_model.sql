-- One row for each projection that was ever built again: the last time that somebody asked for it, and what became of it.
-- The owner makes the tables beside those in use, takes them over and keeps this row; the application only asks.
create table projection_rebuild (
    projection text primary key,
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    requested_at timestamptz not null,
    requested_by text not null,
    ended_at timestamptz,
    -- Positions of the log that the projection in use has read, and how many of them the rebuild has.
    positions bigint not null check (positions >= 0),
    applied bigint not null check (applied between 0 and positions),
    remaining_seconds bigint check (remaining_seconds >= 0),
    -- Rows of the read model that were other than the log tells, or than it tells by now.
    changed_rows bigint check (changed_rows >= 0),
    reason text,
    check ((state = 'RUNNING') = (ended_at is null)),
    check ((state = 'DONE') = (changed_rows is not null)),
    check ((state = 'FAILED') = (reason is not null)),
    check (state = 'RUNNING' or remaining_seconds is null)
);

grant select, insert, update on projection_rebuild to ${app};
