-- What another server reports is taken once, however often it is delivered: once for each account that it is about.
create unique index report_once on report (account_id, target_account_id, uri) where uri is not null;
