-- Pictures, sound and films, uploaded here or named by other servers. The order within a status is the status's.
create table media_attachment (
    id bigint primary key,
    account_id bigint not null references account on delete cascade,
    status_id bigint,
    scheduled_status_id bigint,

    type text not null default 'UNKNOWN',
    processing text not null default 'DONE',
    description text,
    -- where the eye should rest, -1 to 1 from left to right and from bottom to top
    focus_x double precision,
    focus_y double precision,
    blurhash text,

    width integer,
    height integer,
    small_width integer,
    small_height integer,
    duration double precision,
    frame_rate text,
    bit_rate bigint,

    -- names of stored files: as uploaded until it is processed, as shown, its small picture, its owner's own picture
    upload_key text,
    original_key text,
    original_type text,
    original_size bigint,
    small_key text,
    small_type text,
    small_size bigint,
    thumbnail_key text,
    thumbnail_type text,
    thumbnail_size bigint,

    remote_url text,
    thumbnail_remote_url text,

    created_at timestamptz not null,
    updated_at timestamptz not null,

    constraint media_attachment_type check (type in ('IMAGE', 'GIFV', 'VIDEO', 'AUDIO', 'UNKNOWN')),
    constraint media_attachment_processing check (processing in ('QUEUED', 'PROCESSING', 'DONE', 'FAILED')),
    constraint media_attachment_description check (length(description) <= 10000),
    constraint media_attachment_focus check (
        (focus_x is null) = (focus_y is null) and abs(focus_x) <= 1 and abs(focus_y) <= 1),
    constraint media_attachment_blurhash check (length(blurhash) <= 200),
    constraint media_attachment_sizes check (width > 0 and height > 0 and small_width > 0 and small_height > 0),
    constraint media_attachment_addresses check (length(remote_url) <= 4096 and length(thumbnail_remote_url) <= 4096),
    constraint media_attachment_has_source check (
        processing <> 'DONE' or original_key is not null or remote_url is not null)
);

create index media_attachment_status on media_attachment (status_id) where status_id is not null;
create index media_attachment_scheduled on media_attachment (scheduled_status_id) where scheduled_status_id is not null;
create index media_attachment_account on media_attachment (account_id, status_id);
create index media_attachment_unattached on media_attachment (created_at)
    where status_id is null and scheduled_status_id is null;
create index media_attachment_cached on media_attachment (created_at)
    where remote_url is not null and original_key is not null;

-- Of a moving avatar or header, the picture that stands still.
alter table account
    add column avatar_static_key text,
    add column header_static_key text;
