-- How accounts are found: by words of their names, in the directory, and as suggestions.

create index account_search on account
    using gin (to_tsvector('simple', display_name || ' ' || username || ' ' || coalesce(domain, '')))
    where suspended_at is null and moved_to_account_id is null;

create index account_directory on account (id desc)
    where discoverable and suspended_at is null and silenced_at is null and moved_to_account_id is null;

-- Most counters change without touching this one, so their updates stay cheap.
create index account_stat_followers on account_stat (followers_count desc);

create table suggestion_dismissal (
    account_id bigint not null references account on delete cascade,
    target_account_id bigint not null references account on delete cascade,
    created_at timestamptz not null,
    primary key (account_id, target_account_id)
);

create index suggestion_dismissal_target on suggestion_dismissal (target_account_id);
