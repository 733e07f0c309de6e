-- Pictures and videos that customers gave the shop. The row is written before its file and deleted after it, so there is no
-- file without a row. Whatever an upload is attached to is named by a word of the system that attached it.
create table uploads (
  id text primary key,
  customer_id text not null references customers,
  kind text not null check (kind in ('picture', 'video')),
  state text not null check (state in ('storing', 'checking', 'good', 'refused', 'clearing')),
  size_bytes integer not null check (size_bytes > 0),
  width integer,
  height integer,
  duration_ms integer,
  -- Signs the addresses of this file.
  link_secret bytea not null,
  -- By which the content check knows it, while its verdict is awaited.
  check_reference text,
  submitted_at timestamptz,
  subject_kind text,
  subject_id text,
  position integer check (position between 0 and 8),
  created_at timestamptz not null,
  check (num_nulls(subject_kind, subject_id, position) in (0, 3)),
  unique (subject_kind, subject_id, position)
);
create unique index on uploads (check_reference) where check_reference is not null;
create index unattached_uploads on uploads (customer_id) where subject_id is null;
create index uploads_to_clear on uploads (created_at) where subject_id is null or state = 'refused';
