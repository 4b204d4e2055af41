-- The plan is told for each earmark: the log is read again from its start. Texts stay as they are.
call read_log_again();
