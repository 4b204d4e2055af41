-- What was written before texts could be confidential: a need's words are, the reasons of acts and the words of offers are not.
-- Here the owner looks at all offices at once, and past the rule that a text stays as it was written.
alter table text no force row level security;
alter table need no force row level security;
alter table text disable trigger text_is_only_withdrawn;
update text set confidential = true where id in (
    select unnest(array[existing_text_id, missing_text_id, conditions_text_id, closing_reason_text_id]) from need);
alter table text enable trigger text_is_only_withdrawn;
alter table need force row level security;
alter table text force row level security;
