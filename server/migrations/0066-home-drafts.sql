-- Home pages that staff look at before they set them. Who has the token sees one, until it expires.
create table home_drafts (
  token_hash bytea primary key,
  made_by text not null,
  value jsonb not null,
  -- The time as of which it is shown; null: now.
  shown_at timestamptz,
  expires_at timestamptz not null
);
create index on home_drafts (made_by, expires_at);
