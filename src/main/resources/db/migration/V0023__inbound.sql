-- Activities of other servers that were taken and answered with 202: the row is written before the answer. The text goes
-- when the work is done; what is left tells the same activity when it comes again, and goes after some hours.
create table inbound_activity (
    id bigint generated always as identity primary key,
    -- the remote account that signed the request; no foreign key, as its check would lock a busy row for each activity
    account_id bigint not null,
    -- the local account in whose own inbox it came; null for the shared one
    inbox_account_id bigint,
    -- SHA-256 of the body; null for activities without an id, which may rightly be sent twice
    digest bytea,
    body text,
    received_at timestamptz not null,
    constraint inbound_activity_digest check (octet_length(digest) = 32)
) with (
    -- rows change once, soon, and go soon: vacuum by number
    fillfactor = 80,
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0.05,
    autovacuum_analyze_scale_factor = 0.05
);

create unique index inbound_activity_once on inbound_activity (account_id, digest, coalesce(inbox_account_id, 0));
create index inbound_activity_age on inbound_activity (received_at);
