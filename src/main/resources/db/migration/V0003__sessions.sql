-- Log-ins of browsers, and what people say when they ask for an account. Of a session's cookie only the SHA-256 is stored.

create table login_session (
    id bigint generated always as identity primary key,
    token_hash bytea not null unique,
    user_id bigint not null references app_user on delete cascade,
    ip inet not null,
    user_agent text not null,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    constraint login_session_hash check (octet_length(token_hash) = 32),
    constraint login_session_agent_length check (length(user_agent) <= 400)
) with (fillfactor = 90);

create index login_session_user on login_session (user_id, last_used_at);

-- for moderators who approve each new account
alter table app_user add column sign_up_reason text;
alter table app_user add constraint app_user_sign_up_reason_length check (length(sign_up_reason) <= 2000) not valid;
