-- Who wants to be told once when a sold-out SKU can be bought again: one SKU of a product.
create table restock_watches (
  customer_id text not null references customers,
  product_id text not null references products on delete cascade,
  sku_id text not null references skus on delete cascade,
  asked_at timestamptz not null,
  primary key (customer_id, product_id)
);
create index on restock_watches (sku_id);
create index on restock_watches (asked_at);

-- What a favourite cost when it was marked; null: it was marked before this was noted. And when its owner asked to be told once that it
-- costs less; null: they did not.
alter table favourites
  add column kept_fen bigint,
  add column watched_fen bigint;
create index on favourites (product_id) where watched_fen is not null;
