-- Other servers that something is known of: those that did not take what was sent to them. A server that is well has no row.
create table remote_host (
    host text primary key,
    -- the days of failures since something was last taken or came from there
    failed_on date[] not null default '{}',
    -- nothing is sent to it any more, until something comes from there
    unavailable_since timestamptz,
    last_failure text,
    last_failure_at timestamptz,
    constraint remote_host_form check (host = lower(host) and length(host) between 1 and 300)
);

create index remote_host_unavailable on remote_host (unavailable_since) where unavailable_since is not null;
