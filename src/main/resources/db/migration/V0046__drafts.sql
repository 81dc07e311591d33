-- What somebody began to write and will go on with later. Its attachments are the author's uploads that belong to no status;
-- as long as a draft names them they are not thrown away.
create table status_draft (
    id bigint generated always as identity primary key,
    account_id bigint not null references account on delete cascade,
    content jsonb not null,
    media_ids bigint[] not null default '{}',
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint status_draft_content check (jsonb_typeof(content) = 'object'),
    constraint status_draft_media check (cardinality(media_ids) <= 4)
);

create index status_draft_account on status_draft (account_id, updated_at desc);
