-- Rows of jobs that are done but whose pieces are only with the broker. They stay until run_at, and are done again if the
-- broker loses its store before.
alter table job add column kept boolean not null default false;
create index job_kept on job (run_at) where kept;

-- What this server tells others, as it is sent: once, however many inboxes it goes to.
create table outbound_activity (
    id bigint primary key,
    -- in whose name it is signed; null: the server's own
    account_id bigint references account on delete cascade,
    -- JSON
    body text not null,
    -- where it goes
    inboxes text[] not null,
    created_at timestamptz not null
);

create index outbound_activity_account on outbound_activity (account_id) where account_id is not null;
create index outbound_activity_age on outbound_activity (created_at);

-- Changes that are told after a while, all at once: an edited profile, votes in a poll.
create table outbound_pending (
    subject text primary key,
    due_at timestamptz not null
);
