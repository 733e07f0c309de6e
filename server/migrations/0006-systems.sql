-- What the tables of the core keep of systems, without naming one: any system may own what is refunded, told and remembered.

-- Word of an event for one system, read by a job once the event is committed.
create table outbox (
  id bigint generated always as identity primary key,
  system text not null,
  event text not null,
  order_id text not null references orders,
  detail jsonb not null,
  created_at timestamptz not null
);

-- The part of a payment that goes back, by a name that its owner gives it: a parcel's id, for one.
alter table refunds drop constraint refunds_parcel_id_fkey;
alter table refunds rename column parcel_id to share;

alter table messages drop constraint messages_present_id_fkey;
alter table messages rename column present_id to subject_id;
-- A notice of a shipment is about the parcel, whose page it opens.
update messages set subject_id = substring(page from '[?]id=(.*)$') where page like '%?id=%';

-- The printed code that led to an order.
alter table orders add column venue_code_id text references venue_codes;
update orders o set venue_code_id = s.venue_code_id from presents s where s.order_id = o.id and s.venue_code_id is not null;
create index on orders (venue_code_id) where venue_code_id is not null;
alter table presents drop column venue_code_id;
