-- What clients tell of their use. Nothing leads from a row to a person: instead of the visit it has what the visit says of
-- the entrance, and neither a session nor an address is stored.
create table client_events (
  id text primary key,
  kind text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  entrance text not null,
  marks jsonb not null,
  product_id text references products,
  properties jsonb not null
);
create index on client_events (at);
create index on client_events (received_at);

update settings set value = value || '{"eventDays": 90}' where key = 'retention';
