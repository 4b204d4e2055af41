-- A replay applies the parked events of a subject in order, and says of the one that still fails why.
create index parked_event_subject on parked_event (projection, youth_office, subject, sequence);
grant update (reason) on parked_event to ${app};
