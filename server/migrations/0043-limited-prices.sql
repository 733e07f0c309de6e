-- A lower price of a SKU for some time, for so many pieces in all and so many of each person. What it says never changes, but for
-- an earlier end; an offer that was ended before it began holds for no time.
create table limited_prices (
  id text primary key,
  sku_id text not null references skus on delete cascade,
  price_fen bigint not null check (price_fen > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at >= starts_at),
  quantity integer not null check (quantity > 0),
  per_person integer not null check (per_person > 0),
  -- Pieces of orders that are unpaid, or paid and not given back.
  taken integer not null default 0,
  created_at timestamptz not null,
  constraint no_more_at_this_price check (taken between 0 and quantity),
  constraint one_limited_price_at_a_time exclude using gist (sku_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index on limited_prices (created_at, id);
create index on limited_prices (starts_at);
create index on limited_prices (ends_at);

-- How many of them one person has. `most` is the offer's, so that a row of its own can refuse more.
create table limited_price_buyers (
  limited_price_id text not null references limited_prices on delete cascade,
  customer_id text not null references customers,
  pieces integer not null,
  most integer not null,
  primary key (limited_price_id, customer_id),
  constraint no_more_for_one_person check (pieces between 0 and most)
);

-- How many of them an order line has: a line of who pays, or of a recipient's parcel that was accepted.
create table limited_takings (
  order_line_id text primary key references order_lines on delete cascade,
  limited_price_id text not null references limited_prices on delete cascade,
  customer_id text not null references customers,
  pieces integer not null check (pieces >= 0)
);

-- The offer by which a line was ordered below the SKU's price, as it was then: {kind, id, usualFen}; null: by none.
alter table order_lines add column offer jsonb;

-- Until when a SKU has an offer that holds or is planned, so that what costs its own price is ordered without asking for offers.
alter table skus add column offered_until timestamptz;
create function note_offers_of_sku() returns trigger language plpgsql as $$
begin
  update skus set offered_until = (select max(ends_at) from limited_prices where sku_id = new.sku_id) where id = new.sku_id;
  return null;
end $$;
create trigger note_offers_of_sku after insert or update of ends_at on limited_prices for each row
  execute function note_offers_of_sku();

-- Lists show whether pieces are left at this price, not how many. That is no change of what is sold out: their counts depend on it.
create trigger count_catalogue_change after insert or delete on limited_prices
  for each statement execute function count_catalogue_change();
create trigger count_catalogue_change_of_row after update on limited_prices for each row
  when ((old.taken < old.quantity) <> (new.taken < new.quantity)
    or to_jsonb(old) - 'taken' is distinct from to_jsonb(new) - 'taken')
  execute function count_catalogue_change();
