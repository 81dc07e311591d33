-- The words of statuses, for search. Who may find a status is decided when somebody asks.

create table status_search (
    status_id bigint primary key references status on delete cascade,
    words tsvector not null
);

create index status_search_words on status_search using gin (words);
