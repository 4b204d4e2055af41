-- Open needs are counted by the month in which they were voiced, which entries of before do not name.
call read_log_again();
