-- The words of statuses, for search. Who may find a status is decided when somebody asks.

create table status_search (
    status_id bigint primary key references status on delete cascade,
    words tsvector not null
);

create index status_search_words on status_search using gin (words);

-- search for accounts by the beginnings of usernames and of the words of their names
create index account_username_prefix on account (lower(username) text_pattern_ops);
create index account_name_words on account using gin (to_tsvector('simple', display_name));
