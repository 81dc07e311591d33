-- What people have beside a code app: codes for the day on which it is lost, and security keys (WebAuthn).

create table recovery_code (
    user_id bigint not null references app_user on delete cascade,
    -- the SHA-256 of login and code: of the codes themselves nothing is kept
    code_hash bytea not null,
    created_at timestamptz not null,
    primary key (user_id, code_hash),
    constraint recovery_code_hash check (octet_length(code_hash) = 32)
);

create table security_key (
    id bigint generated always as identity primary key,
    user_id bigint not null references app_user on delete cascade,
    name text not null,
    credential_id bytea not null unique,
    -- attested credential data (WebAuthn, 6.5.1): the public key is in it
    attested_data bytea not null,
    sign_count bigint not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    -- when the challenge was made that the key signed last: an older one does not count again
    last_challenge_at timestamptz,
    constraint security_key_name_length check (length(name) between 1 and 100),
    constraint security_key_credential_length check (octet_length(credential_id) between 1 and 1023)
);

create index security_key_user on security_key (user_id, id);

-- when the password was typed once more in this browser: what is delicate asks for that
alter table login_session add column proven_at timestamptz;
