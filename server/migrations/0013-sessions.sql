-- A session is refreshed and listed, so it has an id; the tokens that requests carry are rows of their own.
create table access_tokens (
  token_hash bytea primary key,
  session_id text not null,
  expires_at timestamptz not null
);
create index on access_tokens (session_id);

alter table sessions
  add column id text,
  -- null: opened by the release before, whose sessions cannot be refreshed.
  add column refresh_hash bytea unique,
  add column device_name text not null default '',
  add column last_used_at timestamptz;
alter table sessions alter column device_name drop default;

-- The token of a session stays good, as its only access token, until the time that it was given.
update sessions set id = 'ses_' || replace(gen_random_uuid()::text, '-', ''), last_used_at = created_at;
insert into access_tokens select token_hash, id, expires_at from sessions;

alter table sessions
  drop column token_hash,
  alter column last_used_at set not null,
  add primary key (id);
-- Deleting a session is what makes its tokens invalid.
alter table access_tokens add foreign key (session_id) references sessions on delete cascade;
