-- Which model a social space has and whether it has half a post is entered as it changes. Texts stay as they are.
call read_log_again();
