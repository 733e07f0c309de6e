-- Which agency a live room belongs to, and for how long, as the merchant says: one agency at a time. One that was ended before it
-- began belonged to nobody.
create table agency_rooms (
  id text primary key,
  agency_id text not null references agencies,
  -- As visits are marked with it.
  room text not null check (room <> ''),
  -- Whose room it is, by name.
  talent text,
  begins_at timestamptz not null,
  ends_at timestamptz check (ends_at >= begins_at),
  created_at timestamptz not null,
  constraint one_agency_a_room exclude using gist (room with =, tstzrange(begins_at, ends_at) with &&)
);
create index on agency_rooms (agency_id, created_at);

-- The orders that came out of such a room. What of an order that is paid earns nobody a commission is the agency's lead.
create table agency_leads (
  order_id text primary key references orders,
  agency_room_id text not null references agency_rooms
);
create index on agency_leads (agency_room_id);
