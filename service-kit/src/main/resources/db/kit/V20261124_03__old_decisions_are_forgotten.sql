-- Decisions of long ago are forgotten by work in the background, which sees of them when they were made and nothing else.
create policy all_offices on idempotent_request to ${background} using (true);
grant select (decided_at), delete on idempotent_request to ${background};
