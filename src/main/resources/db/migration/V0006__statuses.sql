-- Statuses with all that hangs on them. Ids of statuses carry their time, so newest first is "order by id desc".

create table conversation (
    id bigint generated always as identity primary key,
    -- of conversations that began on another server
    uri text unique,
    created_at timestamptz not null
);

create table tag (
    id bigint generated always as identity primary key,
    -- the compared form: NFKC, lower case, no accents
    name text not null unique,
    -- how it was written first
    display_name text not null,
    usable boolean not null default true,
    listable boolean not null default true,
    trendable boolean,
    reviewed_at timestamptz,
    requested_review_at timestamptz,
    last_status_at timestamptz,
    created_at timestamptz not null,
    constraint tag_name_length check (length(name) between 1 and 1000)
);

create index tag_name_prefix on tag (name text_pattern_ops);

create table status (
    id bigint primary key,
    account_id bigint not null references account on delete cascade,
    -- of remote statuses only: those of local ones follow from ids
    uri text,
    url text,
    -- safe HTML, ready to show
    content text not null default '',
    -- what a local author typed; null for remote statuses and reblogs
    source_text text,
    spoiler_text text not null default '',
    sensitive boolean not null default false,
    visibility text not null,
    language text,
    reply boolean not null default false,
    in_reply_to_id bigint references status on delete set null,
    in_reply_to_account_id bigint references account on delete set null,
    reblog_of_id bigint references status on delete cascade,
    conversation_id bigint references conversation on delete set null,
    -- attachments in their order
    media_ids bigint[] not null default '{}',
    poll_id bigint,
    application_id bigint references oauth_application on delete set null,
    quote_policy text not null default 'PUBLIC',
    created_at timestamptz not null,
    edited_at timestamptz,
    -- hidden for everyone; the row goes later
    deleted_at timestamptz,
    fetched_at timestamptz,
    constraint status_visibility check (visibility in ('PUBLIC', 'UNLISTED', 'PRIVATE', 'DIRECT', 'LIMITED')),
    constraint status_quote_policy check (quote_policy in ('PUBLIC', 'FOLLOWERS', 'NOBODY')),
    constraint status_uri unique (uri),
    constraint status_reblog_other check (reblog_of_id <> id)
);

create index status_account on status (account_id, id desc) where deleted_at is null;
create index status_account_originals on status (account_id, id desc) where deleted_at is null and reblog_of_id is null;
create index status_account_media on status (account_id, id desc)
    where deleted_at is null and reblog_of_id is null and media_ids <> '{}';
create index status_public on status (id desc)
    where visibility = 'PUBLIC' and reblog_of_id is null and deleted_at is null
        and (not reply or in_reply_to_account_id = account_id);
create index status_public_local on status (id desc)
    where visibility = 'PUBLIC' and reblog_of_id is null and deleted_at is null and uri is null
        and (not reply or in_reply_to_account_id = account_id);
create index status_public_media on status (id desc)
    where visibility = 'PUBLIC' and reblog_of_id is null and deleted_at is null and media_ids <> '{}'
        and (not reply or in_reply_to_account_id = account_id);
create index status_reply on status (in_reply_to_id, id) where in_reply_to_id is not null;
create index status_reply_account on status (in_reply_to_account_id) where in_reply_to_account_id is not null;
create unique index status_reblog on status (reblog_of_id, account_id) where reblog_of_id is not null and deleted_at is null;
create index status_reblog_of on status (reblog_of_id, id desc) where reblog_of_id is not null;
create index status_conversation on status (conversation_id) where conversation_id is not null;
create index status_application on status (application_id) where application_id is not null;
create index status_url on status (url) where url is not null;
create index status_deleted on status (deleted_at) where deleted_at is not null;

-- Counters change often; here they do not rewrite the wide row. No row: all are 0.
create table status_stat (
    status_id bigint primary key references status on delete cascade,
    replies_count bigint not null default 0,
    reblogs_count bigint not null default 0,
    favourites_count bigint not null default 0,
    quotes_count bigint not null default 0,
    constraint status_stat_counts
        check (replies_count >= 0 and reblogs_count >= 0 and favourites_count >= 0 and quotes_count >= 0)
) with (fillfactor = 70);

create table mention (
    status_id bigint not null references status on delete cascade,
    account_id bigint not null references account on delete cascade,
    -- only allows to see the status, without naming the account in it
    silent boolean not null default false,
    -- the order in the text
    position integer not null default 0,
    primary key (status_id, account_id)
);

create index mention_account on mention (account_id, status_id desc);

create table status_tag (
    status_id bigint not null references status on delete cascade,
    tag_id bigint not null references tag on delete cascade,
    primary key (tag_id, status_id)
);

create index status_tag_status on status_tag (status_id);

create table status_edit (
    id bigint generated always as identity primary key,
    status_id bigint not null references status on delete cascade,
    content text not null,
    source_text text,
    spoiler_text text not null,
    sensitive boolean not null,
    media_ids bigint[] not null,
    -- as they were then, in the order of the media
    media_descriptions text[] not null,
    poll_options text[],
    quoted_status_id bigint,
    created_at timestamptz not null
);

create index status_edit_status on status_edit (status_id, id);

create table poll (
    id bigint generated always as identity primary key,
    status_id bigint not null unique references status on delete cascade,
    account_id bigint not null references account on delete cascade,
    options text[] not null,
    -- votes per option, in the order of the options
    tallies bigint[] not null,
    votes_count bigint not null default 0,
    -- null: the origin does not tell
    voters_count bigint,
    multiple boolean not null default false,
    hide_totals boolean not null default false,
    expires_at timestamptz,
    fetched_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint poll_tallies check (cardinality(tallies) = cardinality(options))
);

create index poll_account on poll (account_id);

alter table status add constraint status_poll foreign key (poll_id) references poll on delete set null;

create table poll_vote (
    id bigint generated always as identity primary key,
    poll_id bigint not null references poll on delete cascade,
    account_id bigint not null references account on delete cascade,
    choice integer not null,
    uri text,
    created_at timestamptz not null,
    constraint poll_vote_once unique (poll_id, account_id, choice)
);

create index poll_vote_account on poll_vote (account_id);

create table quote (
    id bigint primary key,
    status_id bigint not null unique references status on delete cascade,
    account_id bigint not null references account on delete cascade,
    -- null: the quoted status is gone
    quoted_status_id bigint references status on delete set null,
    quoted_account_id bigint references account on delete set null,
    state text not null,
    approval_uri text,
    activity_uri text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint quote_state check (state in ('PENDING', 'ACCEPTED', 'REJECTED', 'REVOKED', 'DELETED'))
);

create index quote_quoted on quote (quoted_status_id, id desc) where quoted_status_id is not null;
create index quote_account on quote (account_id);
create index quote_quoted_account on quote (quoted_account_id) where quoted_account_id is not null;

create table favourite (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    status_id bigint not null references status on delete cascade,
    uri text,
    created_at timestamptz not null,
    constraint favourite_pair unique (account_id, status_id)
);

create index favourite_account on favourite (account_id, id desc);
create index favourite_status on favourite (status_id, id desc);

create table bookmark (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    status_id bigint not null references status on delete cascade,
    created_at timestamptz not null,
    constraint bookmark_pair unique (account_id, status_id)
);

create index bookmark_account on bookmark (account_id, id desc);
create index bookmark_status on bookmark (status_id);

create table status_pin (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    status_id bigint not null references status on delete cascade,
    created_at timestamptz not null,
    constraint status_pin_pair unique (account_id, status_id)
);

create index status_pin_status on status_pin (status_id);

create table conversation_mute (
    account_id bigint not null references account on delete cascade,
    conversation_id bigint not null references conversation on delete cascade,
    created_at timestamptz not null,
    primary key (account_id, conversation_id)
);

create index conversation_mute_conversation on conversation_mute (conversation_id);

create table scheduled_status (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    scheduled_at timestamptz not null,
    params jsonb not null,
    media_ids bigint[] not null default '{}',
    created_at timestamptz not null,
    constraint scheduled_status_params check (jsonb_typeof(params) = 'object')
);

create index scheduled_status_account on scheduled_status (account_id, id desc);
create index scheduled_status_time on scheduled_status (scheduled_at);

-- Which status an Idempotency-Key made; kept for an hour.
create table idempotency_key (
    account_id bigint not null references account on delete cascade,
    key_hash bytea not null,
    status_id bigint,
    scheduled_status_id bigint,
    created_at timestamptz not null,
    primary key (account_id, key_hash)
);

create index idempotency_key_age on idempotency_key (created_at);

create table custom_emoji (
    id bigint generated always as identity primary key,
    shortcode text not null,
    -- null: of this server
    domain text,
    category text,
    image_key text,
    static_image_key text,
    content_type text,
    image_remote_url text,
    uri text,
    disabled boolean not null default false,
    visible_in_picker boolean not null default true,
    featured boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint custom_emoji_form check (shortcode ~ '^[A-Za-z0-9_]+$' and length(shortcode) <= 2048)
);

create unique index custom_emoji_code on custom_emoji (shortcode, domain) nulls not distinct;
create index custom_emoji_uri on custom_emoji (uri) where uri is not null;

create table tag_follow (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    tag_id bigint not null references tag on delete cascade,
    created_at timestamptz not null,
    constraint tag_follow_pair unique (account_id, tag_id)
);

create index tag_follow_tag on tag_follow (tag_id, account_id);

create table featured_tag (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    tag_id bigint not null references tag on delete cascade,
    -- as the account wrote it
    name text not null,
    created_at timestamptz not null,
    constraint featured_tag_pair unique (account_id, tag_id)
);

create index featured_tag_tag on featured_tag (tag_id);
