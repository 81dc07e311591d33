-- More of what is told once only: a job that runs twice must not tell it again.

create unique index notification_once_account on notification (account_id, type, from_account_id)
    where type in ('FOLLOW', 'FOLLOW_REQUEST', 'ADMIN_SIGN_UP');

create unique index notification_once_update on notification (account_id, type, status_id)
    where type in ('UPDATE', 'QUOTED_UPDATE');

create unique index notification_once_report on notification (account_id, report_id) where type = 'ADMIN_REPORT';
