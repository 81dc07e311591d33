-- What a server says of itself: its rules, and the versions of its terms of service. Short texts are rows of instance_setting.

create table rule (
    id bigint generated always as identity primary key,
    priority integer not null default 0,
    text text not null,
    hint text not null default '',
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    constraint rule_text check (text <> '')
);

create table rule_translation (
    rule_id bigint not null references rule on delete cascade,
    language text not null,
    text text not null,
    hint text not null default '',
    primary key (rule_id, language)
);

create table terms_of_service (
    id bigint generated always as identity primary key,
    -- Markdown
    text text not null default '',
    changelog text not null default '',
    effective_date date unique,
    published_at timestamptz,
    created_at timestamptz not null,
    constraint terms_of_service_published check (published_at is null or effective_date is not null)
);
