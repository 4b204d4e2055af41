-- A model that a later one replaced does not come back when the later one ends.
call read_log_again();
