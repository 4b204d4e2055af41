-- What of a note may be changed and cleared.
alter table note add column remark text, add column due date;
