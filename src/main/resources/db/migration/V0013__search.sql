-- The words of statuses, for search. Who may find a status is decided when somebody asks.

create table status_search (
    status_id bigint primary key references status on delete cascade,
    words tsvector not null
);

create index status_search_words on status_search using gin (words);

-- search for accounts by the beginnings of their names
create index account_username_prefix on account (lower(username) text_pattern_ops);

-- the old condition refused every row: a regular expression repeats 255 times at most
alter table custom_emoji
    drop constraint custom_emoji_form,
    add constraint custom_emoji_form check (shortcode ~ '^[A-Za-z0-9_]+$' and length(shortcode) <= 2048) not valid;
alter table custom_emoji validate constraint custom_emoji_form;
