-- A job that calls an outside service is claimed before the call and recorded after it; no row is locked in between. A claim
-- that is older than claimed_until belongs to a process that died: another process may repeat the call.
-- scheduled: how often the job was scheduled. If that happens during its call, the job stays in the queue.
-- dead_at: when the job failed for the last time. The row is kept for a person to look at, and is not run any more.
alter table due_work
  add column claimed_until timestamptz,
  add column scheduled integer not null default 1,
  add column first_failed_at timestamptz,
  add column dead_at timestamptz,
  add check (dead_at is null or first_failed_at is not null);
drop index due_work_due_at_idx;
create index on due_work (due_at, id) where dead_at is null;
create index on due_work (dead_at desc, id desc) where dead_at is not null;

-- A message uses up a consent before it is sent, and keeps it if sending fails.
alter table messages add column consent_taken boolean not null default false;
