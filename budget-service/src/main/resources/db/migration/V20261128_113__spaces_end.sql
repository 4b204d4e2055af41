-- The last day of a social space; no line is opened for it in a later year.
alter table social_space add column until date;
grant update (until) on social_space to ${app};
