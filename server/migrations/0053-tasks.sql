-- Long work that one of the staff asked for. roles: what they were when it was asked for; it is done with these.
-- place: where a task that reads something into a file goes on; 'null' before the first part and after the last.
create table tasks (
  id text primary key,
  kind text not null,
  asked_by_kind text not null check (asked_by_kind in ('person', 'machine')),
  asked_by text not null,
  roles jsonb not null,
  input jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'stopped')),
  done integer not null default 0 check (done >= 0),
  failed integer not null default 0 check (failed >= 0 and failed <= done),
  total integer check (total >= 0),
  has_rows boolean not null,
  place jsonb not null default 'null',
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  -- In the store of files; null: there is none, or none any more.
  stored_as text,
  file_name text,
  file_type text,
  file_bytes integer,
  file_expires_at timestamptz,
  check ((state in ('done', 'failed', 'stopped')) = (ended_at is not null)),
  check (num_nulls(file_name, file_type, file_bytes, file_expires_at) in (0, 4))
);
create index on tasks (asked_by, created_at desc, id desc);
create index on tasks (created_at desc, id desc);
create index on tasks (ended_at) where ended_at is not null;

-- What a task works on, where that is known when it is asked for, and what came of each.
create table task_rows (
  task_id text not null references tasks on delete cascade,
  position integer not null check (position > 0),
  input jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'ok', 'failed')),
  code text,
  message text,
  object_id text,
  primary key (task_id, position),
  check ((state = 'failed') = (code is not null))
);
create index on task_rows (task_id, state, position);

-- What a task has read so far for its file. Deleted when the file is there.
create table task_parts (
  task_id text not null references tasks on delete cascade,
  number integer not null,
  part jsonb not null,
  primary key (task_id, number)
);
