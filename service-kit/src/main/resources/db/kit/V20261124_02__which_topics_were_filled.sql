-- Which topics the note of what was sent is about. A topic that was made anew is filled again from the event table.
alter table publisher_lease add column topic_id text, add column text_topic_id text;
