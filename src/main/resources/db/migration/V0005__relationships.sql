-- Who follows, blocks and mutes whom. Row ids page the lists (they are not account ids).

create table follow (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    target_account_id bigint not null references account on delete cascade,
    show_reblogs boolean not null default true,
    notify boolean not null default false,
    -- null: all languages
    languages text[],
    -- the Follow activity's id, where it came from or goes to another server
    uri text,
    created_at timestamptz not null,
    constraint follow_pair unique (account_id, target_account_id),
    constraint follow_other check (account_id <> target_account_id)
);

create index follow_target on follow (target_account_id, account_id);
create index follow_target_page on follow (target_account_id, id desc);
create index follow_account_page on follow (account_id, id desc);
create index follow_uri on follow (uri) where uri is not null;

create table follow_request (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    target_account_id bigint not null references account on delete cascade,
    show_reblogs boolean not null default true,
    notify boolean not null default false,
    languages text[],
    uri text,
    created_at timestamptz not null,
    constraint follow_request_pair unique (account_id, target_account_id),
    constraint follow_request_other check (account_id <> target_account_id)
);

create index follow_request_target on follow_request (target_account_id, id desc);
create index follow_request_uri on follow_request (uri) where uri is not null;

create table account_block (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    target_account_id bigint not null references account on delete cascade,
    uri text,
    created_at timestamptz not null,
    constraint account_block_pair unique (account_id, target_account_id),
    constraint account_block_other check (account_id <> target_account_id)
);

create index account_block_target on account_block (target_account_id, account_id);
create index account_block_page on account_block (account_id, id desc);
create index account_block_uri on account_block (uri) where uri is not null;

create table account_mute (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    target_account_id bigint not null references account on delete cascade,
    hide_notifications boolean not null default true,
    -- null: until it is undone
    expires_at timestamptz,
    created_at timestamptz not null,
    constraint account_mute_pair unique (account_id, target_account_id),
    constraint account_mute_other check (account_id <> target_account_id)
);

create index account_mute_target on account_mute (target_account_id);
create index account_mute_page on account_mute (account_id, id desc);
create index account_mute_expiry on account_mute (expires_at) where expires_at is not null;

-- One person's block of a whole domain.
create table account_domain_block (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    domain text not null,
    created_at timestamptz not null,
    constraint account_domain_block_pair unique (account_id, domain),
    constraint account_domain_block_form check (domain = lower(domain) and length(domain) between 1 and 255)
);

create index account_domain_block_domain on account_domain_block (domain);

create table account_note (
    account_id bigint not null references account on delete cascade,
    target_account_id bigint not null references account on delete cascade,
    comment text not null,
    updated_at timestamptz not null,
    primary key (account_id, target_account_id),
    constraint account_note_length check (length(comment) <= 2000)
);

create index account_note_target on account_note (target_account_id);

create table endorsement (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    target_account_id bigint not null references account on delete cascade,
    created_at timestamptz not null,
    constraint endorsement_pair unique (account_id, target_account_id)
);

create index endorsement_target on endorsement (target_account_id);
