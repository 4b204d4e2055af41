-- A report tells the social spaces that there were in its year: until when is known here from now on.
alter table social_space add column until date;

call read_log_again();
