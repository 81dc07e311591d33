-- Lists and stored feeds, filters, notifications, conversations, and small per-person state.

create table account_list (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    title text not null,
    replies_policy text not null default 'LIST',
    exclusive boolean not null default false,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint account_list_title check (length(title) between 1 and 256),
    constraint account_list_replies check (replies_policy in ('FOLLOWED', 'LIST', 'NONE'))
);

create index account_list_account on account_list (account_id, id);

create table account_list_member (
    id bigint generated always as identity primary key,
    list_id bigint not null references account_list on delete cascade,
    account_id bigint not null references account on delete cascade,
    constraint account_list_member_pair unique (list_id, account_id)
);

create index account_list_member_account on account_list_member (account_id, list_id);
create index account_list_member_page on account_list_member (list_id, id desc);

-- A row: the home feed of this account is kept. None: it is built when its owner comes back.
create table home_feed_owner (
    account_id bigint primary key references account on delete cascade,
    built_at timestamptz not null,
    last_read_at timestamptz not null
) with (fillfactor = 80);

create index home_feed_owner_idle on home_feed_owner (last_read_at);

create table home_feed (
    account_id bigint not null references account on delete cascade,
    status_id bigint not null references status on delete cascade,
    reblog_of_id bigint,
    primary key (account_id, status_id)
) with (autovacuum_vacuum_scale_factor = 0.05);

create index home_feed_status on home_feed (status_id);
create index home_feed_reblog on home_feed (account_id, reblog_of_id) where reblog_of_id is not null;

create table list_feed (
    list_id bigint not null references account_list on delete cascade,
    status_id bigint not null references status on delete cascade,
    reblog_of_id bigint,
    primary key (list_id, status_id)
) with (autovacuum_vacuum_scale_factor = 0.05);

create index list_feed_status on list_feed (status_id);

create table filter (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    title text not null,
    contexts text[] not null,
    action text not null default 'WARN',
    expires_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint filter_title check (length(title) between 1 and 256),
    constraint filter_action check (action in ('WARN', 'HIDE', 'BLUR')),
    constraint filter_contexts check (
        cardinality(contexts) >= 1 and contexts <@ array['home', 'notifications', 'public', 'thread', 'account'])
);

create index filter_account on filter (account_id, id);

create table filter_keyword (
    id bigint generated always as identity primary key,
    filter_id bigint not null references filter on delete cascade,
    keyword text not null,
    whole_word boolean not null default true,
    created_at timestamptz not null,
    constraint filter_keyword_length check (length(keyword) between 1 and 512)
);

create index filter_keyword_filter on filter_keyword (filter_id, id);

create table filter_status (
    id bigint generated always as identity primary key,
    filter_id bigint not null references filter on delete cascade,
    status_id bigint not null references status on delete cascade,
    created_at timestamptz not null,
    constraint filter_status_pair unique (filter_id, status_id)
);

create index filter_status_status on filter_status (status_id);

create table report (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    target_account_id bigint not null references account on delete cascade,
    status_ids bigint[] not null default '{}',
    comment text not null default '',
    category text not null default 'OTHER',
    rule_ids bigint[] not null default '{}',
    forwarded boolean,
    application_id bigint references oauth_application on delete set null,
    assigned_account_id bigint references account on delete set null,
    action_taken_at timestamptz,
    action_taken_by_account_id bigint references account on delete set null,
    uri text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint report_comment check (length(comment) <= 5000),
    constraint report_category check (category in ('OTHER', 'SPAM', 'LEGAL', 'VIOLATION'))
);

create index report_account on report (account_id);
create index report_target on report (target_account_id);
create index report_open on report (id desc) where action_taken_at is null;
create index report_assigned on report (assigned_account_id) where assigned_account_id is not null;
create index report_taken_by on report (action_taken_by_account_id) where action_taken_by_account_id is not null;

create table notification (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    from_account_id bigint not null references account on delete cascade,
    type text not null,
    status_id bigint references status on delete cascade,
    report_id bigint references report on delete cascade,
    -- set for types that are grouped; otherwise each stands alone
    group_key text,
    -- held back by the policy: shows under requests only
    filtered boolean not null default false,
    created_at timestamptz not null,
    constraint notification_type check (type in ('MENTION', 'STATUS', 'REBLOG', 'FOLLOW', 'FOLLOW_REQUEST', 'FAVOURITE',
        'POLL', 'UPDATE', 'ADMIN_SIGN_UP', 'ADMIN_REPORT', 'SEVERED_RELATIONSHIPS', 'MODERATION_WARNING', 'QUOTE',
        'QUOTED_UPDATE'))
);

create index notification_account on notification (account_id, id desc) where not filtered;
create index notification_filtered on notification (account_id, from_account_id, id desc) where filtered;
create index notification_group on notification (account_id, group_key, id desc) where group_key is not null;
create index notification_from on notification (from_account_id);
create index notification_status on notification (status_id) where status_id is not null;
create index notification_report on notification (report_id) where report_id is not null;
-- the same thing is told once
create unique index notification_once on notification (account_id, type, from_account_id, status_id)
    where status_id is not null and type in ('MENTION', 'STATUS', 'REBLOG', 'FAVOURITE', 'POLL', 'QUOTE');

create table notification_policy (
    account_id bigint primary key references account on delete cascade,
    for_not_following text not null default 'ACCEPT',
    for_not_followers text not null default 'ACCEPT',
    for_new_accounts text not null default 'ACCEPT',
    for_private_mentions text not null default 'FILTER',
    for_limited_accounts text not null default 'FILTER',
    for_bots text not null default 'ACCEPT',
    updated_at timestamptz not null
);

-- Accounts whose notifications the owner takes whatever the policy says.
create table notification_permission (
    account_id bigint not null references account on delete cascade,
    from_account_id bigint not null references account on delete cascade,
    created_at timestamptz not null,
    primary key (account_id, from_account_id)
);

create index notification_permission_from on notification_permission (from_account_id);

create table notification_request (
    id bigint primary key,
    account_id bigint not null references account on delete cascade,
    from_account_id bigint not null references account on delete cascade,
    last_status_id bigint references status on delete set null,
    notifications_count bigint not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint notification_request_pair unique (account_id, from_account_id)
);

create index notification_request_page on notification_request (account_id, id desc);
create index notification_request_from on notification_request (from_account_id);
create index notification_request_status on notification_request (last_status_id) where last_status_id is not null;

-- A direct conversation as one of those in it sees it.
create table account_conversation (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    conversation_id bigint not null references conversation on delete cascade,
    -- the others, in ascending order
    participant_account_ids bigint[] not null,
    status_ids bigint[] not null,
    last_status_id bigint,
    unread boolean not null default false,
    constraint account_conversation_one unique (account_id, conversation_id, participant_account_ids)
);

create index account_conversation_page on account_conversation (account_id, last_status_id desc);
create index account_conversation_conversation on account_conversation (conversation_id);

create table marker (
    account_id bigint not null references account on delete cascade,
    timeline text not null,
    last_read_id bigint not null,
    version integer not null default 0,
    updated_at timestamptz not null,
    primary key (account_id, timeline),
    constraint marker_timeline check (timeline in ('home', 'notifications'))
);

create table announcement (
    id bigint generated always as identity primary key,
    text text not null,
    published boolean not null default false,
    all_day boolean not null default false,
    scheduled_at timestamptz,
    starts_at timestamptz,
    ends_at timestamptz,
    published_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create table announcement_dismissal (
    account_id bigint not null references account on delete cascade,
    announcement_id bigint not null references announcement on delete cascade,
    primary key (account_id, announcement_id)
);

create index announcement_dismissal_announcement on announcement_dismissal (announcement_id);

create table announcement_reaction (
    account_id bigint not null references account on delete cascade,
    announcement_id bigint not null references announcement on delete cascade,
    -- an emoji, or the shortcode of a custom one
    name text not null,
    custom_emoji_id bigint references custom_emoji on delete cascade,
    created_at timestamptz not null,
    primary key (announcement_id, account_id, name)
);

create index announcement_reaction_account on announcement_reaction (account_id);
create index announcement_reaction_emoji on announcement_reaction (custom_emoji_id) where custom_emoji_id is not null;
