-- When a status was changed last, as its own server says: what is older comes too late. Not what is shown: clocks differ, and
-- not each change is one of the text.
alter table status add column remote_updated_at timestamptz;
