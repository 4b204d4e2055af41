-- A later resolution ends an earlier one before the last year that the earlier one names.
grant update (to_year) on resolution to ${app};
