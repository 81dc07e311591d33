-- That voters were told of the end: once, whatever becomes of the job.
alter table poll add column ended_at timestamptz;
