-- Where accounts of this server have moved: their own record of it, which also says when they may move again.
create table account_move (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    target_account_id bigint references account on delete set null,
    -- how many followed it when it moved
    followers_count bigint not null,
    created_at timestamptz not null,
    constraint account_move_elsewhere check (target_account_id <> account_id)
);

create index account_move_of on account_move (account_id, created_at desc);
create index account_move_to on account_move (target_account_id) where target_account_id is not null;
