-- Accounts (local and remote), logins, roles, applications and their tokens, reserved names, site settings.
-- Of tokens, codes and client secrets only SHA-256 hashes are stored: 32 bytes.

create table account (
    id bigint primary key,
    username text not null,
    -- null: an account of this server; otherwise the lower-case ASCII form
    domain text,
    -- local accounts: /ap/users/{id} when true, /users/{username} for those that came from elsewhere with that address
    numeric_uri boolean not null default true,
    actor_type text not null default 'PERSON',
    display_name text not null default '',
    note text not null default '',
    fields jsonb not null default '[]',
    also_known_as text[] not null default '{}',
    attribution_domains text[] not null default '{}',
    moved_to_account_id bigint references account on delete set null,

    -- of remote accounts only: those of local accounts follow from id and username
    uri text,
    url text,
    inbox_url text,
    shared_inbox_url text,
    outbox_url text,
    followers_url text,
    following_url text,
    featured_url text,
    featured_tags_url text,

    public_key text,
    -- encrypted, of local accounts only
    private_key text,

    avatar_key text,
    avatar_remote_url text,
    avatar_description text not null default '',
    header_key text,
    header_remote_url text,
    header_description text not null default '',

    locked boolean not null default false,
    discoverable boolean,
    indexable boolean not null default false,
    hide_collections boolean,
    show_media boolean not null default true,
    show_media_replies boolean not null default true,
    show_featured boolean not null default true,
    memorial boolean not null default false,
    trendable boolean,

    created_at timestamptz not null,
    updated_at timestamptz not null,
    last_webfingered_at timestamptz,
    suspended_at timestamptz,
    suspension_origin text,
    silenced_at timestamptz,
    sensitized_at timestamptz,
    reviewed_at timestamptz,
    requested_review_at timestamptz,
    -- the account is gone for good: its personal data is wiped, the row stays until others have been told
    deleted_at timestamptz,

    constraint account_username_length check (length(username) between 1 and 2048),
    constraint account_local_username check (domain is not null or username ~ '^[A-Za-z0-9_]{1,30}$'),
    constraint account_domain_form check (domain = lower(domain) and length(domain) between 1 and 255),
    constraint account_actor_type check (actor_type in ('PERSON', 'SERVICE', 'APPLICATION', 'GROUP', 'ORGANIZATION')),
    constraint account_fields_list check (jsonb_typeof(fields) = 'array'),
    constraint account_remote_has_uri check ((domain is null) = (uri is null)),
    constraint account_private_key_local check (private_key is null or domain is null),
    constraint account_suspension_origin check (suspension_origin in ('LOCAL', 'REMOTE')),
    constraint account_suspension_has_origin check ((suspended_at is null) = (suspension_origin is null)),
    constraint account_moved_elsewhere check (moved_to_account_id <> id),
    constraint account_uri unique (uri)
);

create unique index account_handle on account (lower(username), domain) nulls not distinct;
create index account_domain on account (domain, id) where domain is not null;
create index account_url on account (url) where url is not null;
create index account_moved_to on account (moved_to_account_id) where moved_to_account_id is not null;
create index account_suspended on account (suspended_at) where suspended_at is not null;
create index account_also_known_as on account using gin (also_known_as) where also_known_as <> '{}';

-- Counters change with every post and follow; here they do not rewrite the wide row.
create table account_stat (
    account_id bigint primary key references account on delete cascade,
    statuses_count bigint not null default 0,
    following_count bigint not null default 0,
    followers_count bigint not null default 0,
    last_status_at timestamptz,
    constraint account_stat_counts check (statuses_count >= 0 and following_count >= 0 and followers_count >= 0)
) with (fillfactor = 70);

create table deleted_username (
    username text primary key,
    deleted_at timestamptz not null,
    constraint deleted_username_form check (username = lower(username))
);

-- The name in its compared form: lower case, digits folded to the letters they look like, no underscores.
create table username_block (
    id bigint generated always as identity primary key,
    username text not null unique,
    -- false: also names that contain it
    exact boolean not null,
    -- true: the name is not refused, a moderator decides
    allow_with_approval boolean not null default false,
    created_at timestamptz not null default now(),
    constraint username_block_form check (username ~ '^[a-z]+$')
);

insert into username_block (username, exact)
select name, true
from unnest(array[
    'abuse', 'account', 'accounts', 'admin', 'administration', 'administrator', 'administrators', 'admins', 'all',
    'anonymous', 'billing', 'contact', 'everyone', 'help', 'helpdesk', 'here', 'hostmaster', 'info', 'instance',
    'legal', 'mailerdaemon', 'mod', 'moderation', 'moderator', 'moderators', 'mods', 'nobody', 'noreply', 'official',
    'owner', 'postmaster', 'privacy', 'relay', 'root', 'security', 'server', 'staff', 'superuser', 'support',
    'sysadmin', 'system', 'team', 'trustandsafety', 'undefined', 'webmaster'
]) as name;

insert into username_block (username, exact) values ('anancus', false);

create table role (
    id bigint primary key,
    name text not null,
    color text not null default '',
    position integer not null default 0,
    permissions bigint not null default 0,
    highlighted boolean not null default false,
    require_2fa boolean not null default false,
    collection_limit integer not null default 10,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint role_name_length check (length(name) <= 255),
    constraint role_color_form check (color ~ '^(#[0-9a-fA-F]{6})?$'),
    constraint role_permissions check (permissions >= 0),
    constraint role_collection_limit check (collection_limit >= 0)
);

create unique index role_name on role (lower(name)) where name <> '';

-- -99 is what everybody has; permission bits as in Permission
insert into role (id, name, position, permissions, highlighted)
values (-99, '', -1, 65536, false),
       (1, 'Moderator', 10, 1308, true),
       (2, 'Admin', 100, 983036, true),
       (3, 'Owner', 1000, 1, true);

create table oauth_application (
    id bigint primary key,
    name text not null,
    website text,
    redirect_uris text[] not null,
    scopes text not null,
    client_id text not null unique,
    client_secret_hash bytea not null,
    confidential boolean not null default true,
    -- the server's own pages: no consent page, cannot be revoked
    superapp boolean not null default false,
    owner_account_id bigint references account on delete cascade,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint oauth_application_name_length check (length(name) between 1 and 60),
    constraint oauth_application_website_length check (length(website) <= 2000),
    constraint oauth_application_redirects check (cardinality(redirect_uris) >= 1),
    constraint oauth_application_secret check (octet_length(client_secret_hash) = 32)
);

create index oauth_application_owner on oauth_application (owner_account_id) where owner_account_id is not null;
create index oauth_application_name on oauth_application (lower(name));

create table app_user (
    id bigint primary key,
    account_id bigint not null unique references account on delete cascade,
    email text not null,
    unconfirmed_email text,
    password_hash text not null,
    locale text not null,
    time_zone text,
    role_id bigint not null default -99 references role on delete set default,
    created_by_application_id bigint references oauth_application on delete set null,

    confirmed_at timestamptz,
    confirmation_token_hash bytea unique,
    confirmation_sent_at timestamptz,
    reset_token_hash bytea unique,
    reset_sent_at timestamptz,

    approved boolean not null,
    disabled boolean not null default false,

    -- encrypted
    otp_secret text,
    otp_required boolean not null default false,
    -- the last TOTP step that was used, so that no code counts twice
    consumed_timestep bigint,

    settings jsonb not null default '{}',
    chosen_languages text[],

    created_at timestamptz not null,
    updated_at timestamptz not null,
    sign_up_ip inet,
    current_sign_in_at timestamptz,
    current_sign_in_ip inet,
    last_sign_in_at timestamptz,
    last_sign_in_ip inet,

    constraint app_user_email_length check (length(email) <= 320 and length(unconfirmed_email) <= 320),
    constraint app_user_confirmation_token check (octet_length(confirmation_token_hash) = 32),
    constraint app_user_reset_token check (octet_length(reset_token_hash) = 32),
    constraint app_user_otp check (not otp_required or otp_secret is not null),
    constraint app_user_settings check (jsonb_typeof(settings) = 'object')
);

create unique index app_user_email on app_user (lower(email));
create index app_user_unconfirmed_email on app_user (lower(unconfirmed_email)) where unconfirmed_email is not null;
create index app_user_role on app_user (role_id) where role_id <> -99;
create index app_user_pending on app_user (created_at) where not approved;
create index app_user_unconfirmed on app_user (created_at) where confirmed_at is null;
create index app_user_application on app_user (created_by_application_id) where created_by_application_id is not null;

create table oauth_access_token (
    id bigint primary key,
    token_hash bytea not null unique,
    application_id bigint not null references oauth_application on delete cascade,
    -- null: the application acts for itself
    user_id bigint references app_user on delete cascade,
    scopes text not null,
    created_at timestamptz not null,
    revoked_at timestamptz,
    last_used_at timestamptz,
    last_used_ip inet,
    constraint oauth_access_token_hash check (octet_length(token_hash) = 32)
) with (fillfactor = 90);

create index oauth_access_token_user on oauth_access_token (user_id, id) where user_id is not null;
create index oauth_access_token_application on oauth_access_token (application_id);
create index oauth_access_token_revoked on oauth_access_token (revoked_at) where revoked_at is not null;

create table oauth_access_grant (
    id bigint primary key,
    code_hash bytea not null unique,
    application_id bigint not null references oauth_application on delete cascade,
    user_id bigint not null references app_user on delete cascade,
    redirect_uri text not null,
    scopes text not null,
    -- PKCE (RFC 7636), S256 only
    code_challenge text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz,
    -- what the code was exchanged for: revoked with it when the code is shown again
    access_token_id bigint references oauth_access_token on delete set null,
    constraint oauth_access_grant_hash check (octet_length(code_hash) = 32),
    constraint oauth_access_grant_times check (expires_at > created_at)
);

create index oauth_access_grant_user on oauth_access_grant (user_id);
create index oauth_access_grant_application on oauth_access_grant (application_id);
create index oauth_access_grant_token on oauth_access_grant (access_token_id) where access_token_id is not null;
create index oauth_access_grant_expiry on oauth_access_grant (expires_at);

-- What admins set on the site's pages; a key that is absent has its default.
create table instance_setting (
    key text primary key,
    value jsonb not null,
    updated_at timestamptz not null,
    constraint instance_setting_key check (key ~ '^[a-z][a-z0-9_]{0,63}$')
);
