-- Attachments belong to statuses; those of a status that is gone are unattached, and go with the abandoned uploads.
alter table media_attachment
    add constraint media_attachment_of_status foreign key (status_id) references status on delete set null,
    add constraint media_attachment_of_scheduled foreign key (scheduled_status_id) references scheduled_status
        on delete set null;
