-- Aktenzeichen: of a resolution, and of the paper that a report becomes.
alter table resolution add column file_reference text check (file_reference <> '');
alter table report_draft add column file_reference text check (file_reference <> '');

call read_log_again();
