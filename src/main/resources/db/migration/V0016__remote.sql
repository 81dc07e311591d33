-- What comes from other servers, and how this server stands to them.

-- Public keys of remote accounts, as their actor documents list them.
create table account_key (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    -- the key's URI; whoever lists it first, and on the same host, has it
    key_id text not null unique,
    type text not null,
    -- PEM of the SubjectPublicKeyInfo
    public_key text not null,
    fetched_at timestamptz not null,
    constraint account_key_id_length check (length(key_id) <= 4096),
    constraint account_key_length check (length(public_key) <= 20000),
    constraint account_key_type check (type in ('RSA', 'ED25519'))
);

create index account_key_account on account_key (account_id);

-- URIs whose objects are gone: what comes late under them is not taken.
create table tombstone (
    uri text primary key,
    -- who deleted it; null where that account is gone too
    account_id bigint references account on delete set null,
    created_at timestamptz not null,
    constraint tombstone_uri_length check (length(uri) <= 4096)
);

create index tombstone_account on tombstone (account_id, created_at) where account_id is not null;
create index tombstone_age on tombstone (created_at);

-- Activities that were undone before they came: they are dropped when they do.
create table remembered_undo (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    kind text not null,
    -- of the activity, or of its object where the activity was not named
    uri text not null,
    expires_at timestamptz not null,
    constraint remembered_undo_once unique (account_id, uri, kind),
    constraint remembered_undo_kind check (kind in ('ANY', 'LIKE', 'ANNOUNCE', 'FOLLOW', 'BLOCK')),
    constraint remembered_undo_uri_length check (length(uri) <= 4096)
);

create index remembered_undo_expiry on remembered_undo (expires_at);
create index remembered_undo_account on remembered_undo (account_id, id desc);

-- What the whole server thinks of another domain; it counts for the domain's subdomains too.
create table domain_block (
    id bigint generated always as identity primary key,
    domain text not null unique,
    severity text not null,
    reject_media boolean not null default false,
    reject_reports boolean not null default false,
    private_comment text not null default '',
    public_comment text not null default '',
    -- whether the name is shown to the public in part only
    obfuscate boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint domain_block_form check (domain = lower(domain) and length(domain) between 1 and 255),
    constraint domain_block_severity check (severity in ('NOOP', 'SILENCE', 'SUSPEND'))
);

-- Replies that came before what they answer: linked up when it comes.
create table orphan_reply (
    status_id bigint primary key references status on delete cascade,
    parent_uri text not null,
    constraint orphan_reply_uri_length check (length(parent_uri) <= 4096)
);

create index orphan_reply_parent on orphan_reply (parent_uri);

-- What other servers say of counts (never more than a hint), and when what was read of them last.
alter table account
    add column fetched_at timestamptz,
    add column outbox_fetched_at timestamptz,
    add column featured_fetched_at timestamptz,
    add column featured_tags_fetched_at timestamptz,
    -- when its followers were last sent after it to another account
    add column moved_at timestamptz;

alter table account_stat
    add column remote_statuses_count bigint,
    add column remote_following_count bigint,
    add column remote_followers_count bigint;

alter table status
    add column replies_uri text,
    add column replies_fetched_at timestamptz;

alter table status_stat
    add column remote_reblogs_count bigint,
    add column remote_favourites_count bigint;

-- When the origin last changed it, for emojis that are to be fetched anew.
alter table custom_emoji add column remote_updated_at timestamptz;
