-- Every move of stock with its reason, only ever added to. What of a SKU is available, held and sold is the sum of its lines. It
-- names SKUs without a reference: what was sold stays known when the SKU is deleted, as in the lines of orders.
create table stock_moves (
  id bigint generated always as identity primary key,
  sku_id text not null,
  at timestamptz not null,
  cause text not null check (cause in (
    'opening', 'order', 'payment', 'cancelled', 'refund', 'replacement', 'return', 'swap', 'import', 'count', 'adjustment')),
  order_id text,
  available bigint not null,
  held bigint not null,
  sold bigint not null,
  -- What was available after it.
  left_available bigint not null,
  -- Of what staff and machines did.
  actor_kind text,
  actor_id text,
  reason text
);
create index on stock_moves (sku_id, id);
-- Whether anybody but orders has changed a stock since: what a preview of an import compares.
create index on stock_moves (sku_id, id) where cause in ('import', 'count', 'adjustment');
insert into stock_moves (sku_id, at, cause, available, held, sold, left_available)
select sku_id, now(), 'opening', available, held, sold, available from stocks;

-- What staff and imports changed of a product beside its stock, with the reason.
create table product_changes (
  id bigint generated always as identity primary key,
  product_id text not null,
  -- null: it is about the product.
  sku_id text,
  at timestamptz not null,
  what text not null check (what in ('created', 'price', 'market_price', 'shelf', 'details')),
  before jsonb,
  after jsonb,
  cause text not null check (cause in ('staff', 'import', 'plan')),
  actor_kind text,
  actor_id text,
  reason text
);
create index on product_changes (product_id, id);

-- Grows with each change of a product or its SKUs by staff and imports: a form names the edition that it shows.
alter table products add column edition bigint not null default 1;

-- What the merchant's list is sorted by, and what is low.
create index on products (sold_count desc, id);
create index on products (updated_at desc, id);
create index on products (min_price_fen, id);
create index on products (id) where not listed;
create index on products (id) where sold_out;
create index on stocks (available, sku_id);
