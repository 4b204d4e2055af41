-- The organisation with which co-operation was attempted, where one is named; otherwise its kind is all that is known.
alter table cooperation_attempt add column partner_id uuid;

call read_log_again();
