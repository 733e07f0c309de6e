-- A session of the merchant's desk ends when nobody is there, and does what touches money or people only for a while after its
-- person confirmed with the phone.
alter table sessions
  add column kind text not null default 'phone' check (kind in ('phone', 'desk')),
  add column confirmed_until timestamptz;
alter table sessions alter column kind drop default;

-- What a desk shows to be scanned. Approved, the secret becomes the refresh token of a session (login), or the session that asked
-- is confirmed (confirmation).
create table desk_codes (
  id text primary key,
  purpose text not null check (purpose in ('login', 'confirmation')),
  code_hash bytea not null unique,
  secret_hash bytea not null unique,
  -- Of a confirmation: whose it is.
  session_id text references sessions on delete cascade,
  device_name text not null,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused')),
  decided_by text references customers,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  check ((purpose = 'confirmation') = (session_id is not null)),
  check ((state = 'waiting') = (decided_by is null))
);
create index on desk_codes (expires_at);
create index on desk_codes (session_id) where session_id is not null;
