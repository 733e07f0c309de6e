-- Money is in fen, times are timestamptz, ids are prefixed strings made by the API.

create table settings (
  key text primary key,
  value jsonb not null
);

-- People ------------------------------------------------------------------------------------------------------------

create table customers (
  id text primary key,
  openid text not null unique,
  nickname text not null,
  avatar_url text,
  created_at timestamptz not null
);

create table sessions (
  token_hash bytea primary key,
  customer_id text not null references customers,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index on sessions (customer_id);

create table visits (
  id text primary key,
  customer_id text references customers,
  scene integer not null,
  entrance text not null,
  path text not null,
  channel text,
  content text,
  promoter text,
  sharer text,
  venue text,
  created_at timestamptz not null
);
create index on visits (customer_id, created_at desc);

create table addresses (
  id text primary key,
  customer_id text not null references customers,
  name text not null,
  phone text not null,
  province text not null,
  city text not null,
  county text not null,
  detail text not null,
  is_default boolean not null default false,
  updated_at timestamptz not null
);
create index on addresses (customer_id, updated_at desc);
create unique index one_default_address on addresses (customer_id) where is_default;

-- Catalogue ---------------------------------------------------------------------------------------------------------

create table categories (
  id text primary key,
  parent_id text,
  name text not null,
  level integer not null,
  position integer not null,
  icon_url text
);

create table products (
  id text primary key,
  title text not null,
  subtitle text not null,
  image_urls jsonb not null,
  description text not null,
  detail_image_urls jsonb not null,
  attributes jsonb not null,
  services jsonb not null,
  purchase_limit jsonb,
  leaf_category_id text,
  listed boolean not null,
  min_price_fen bigint not null,
  max_price_fen bigint not null,
  market_price_fen bigint,
  sold_count bigint not null default 0,
  position integer not null,
  search_text text not null,
  content_hash text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create extension if not exists pg_trgm;
create index on products using gin (search_text gin_trgm_ops);
create index on products (listed, position, id);

-- One row for the category of a product and for each category above it.
create table product_categories (
  category_id text not null,
  product_id text not null references products on delete cascade,
  primary key (category_id, product_id)
);
create index on product_categories (product_id);

create table skus (
  id text primary key,
  product_id text not null references products on delete cascade,
  specs jsonb not null,
  image_url text,
  price_fen bigint not null check (price_fen > 0),
  market_price_fen bigint,
  listed boolean not null default true,
  position integer not null
);
create index on skus (product_id, position);

-- Kept apart from skus: it is the one row that every buyer of a SKU writes.
create table stocks (
  sku_id text primary key references skus on delete cascade,
  supplied bigint not null,
  available bigint not null check (available >= 0),
  held bigint not null default 0 check (held >= 0),
  sold bigint not null default 0 check (sold >= 0),
  constraint stock_is_conserved check (available + held + sold = supplied)
);

create table search_words (
  word text primary key,
  searches bigint not null
);

create table favourites (
  customer_id text not null references customers,
  product_id text not null references products on delete cascade,
  created_at timestamptz not null,
  primary key (customer_id, product_id)
);

create table footprints (
  customer_id text not null references customers,
  product_id text not null references products on delete cascade,
  seen_at timestamptz not null,
  primary key (customer_id, product_id)
);

-- Cart and coupons --------------------------------------------------------------------------------------------------

create table cart_lines (
  customer_id text not null references customers,
  sku_id text not null references skus on delete cascade,
  quantity integer not null check (quantity > 0),
  selected boolean not null default true,
  added_price_fen bigint not null,
  added_at timestamptz not null,
  primary key (customer_id, sku_id)
);

create table coupons (
  id text primary key,
  name text not null,
  kind text not null check (kind in ('amount_off', 'percent_off')),
  off_fen bigint not null default 0,
  percent_off integer not null default 0 check (percent_off between 0 and 90),
  threshold_fen bigint not null default 0,
  threshold_quantity integer not null default 0,
  scope text not null check (scope in ('shop', 'products', 'categories')),
  scope_ids jsonb not null default '[]',
  total integer not null,
  claimed integer not null default 0 check (claimed between 0 and total),
  per_customer integer not null,
  claim_from timestamptz not null,
  claim_until timestamptz not null,
  valid_days integer not null
);

create table held_coupons (
  id text primary key,
  coupon_id text not null references coupons,
  customer_id text not null references customers,
  ordinal integer not null,
  state text not null check (state in ('usable', 'held', 'used', 'expired')),
  order_id text,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  claimed_at timestamptz not null,
  unique (customer_id, coupon_id, ordinal),
  check ((state in ('held', 'used')) = (order_id is not null))
);

-- Orders ------------------------------------------------------------------------------------------------------------

create table orders (
  id text primary key,
  number text not null unique,
  customer_id text not null references customers,
  state text not null,
  goods_fen bigint not null,
  discount_fen bigint not null,
  freight_fen bigint not null,
  payable_fen bigint not null check (payable_fen = goods_fen - discount_fen + freight_fen and payable_fen >= 0),
  address jsonb not null,
  note text not null,
  visit_id text references visits,
  entrance text not null,
  created_at timestamptz not null,
  pay_before timestamptz not null,
  paid_at timestamptz,
  shipped_at timestamptz,
  confirms_at timestamptz,
  completed_at timestamptz,
  closed_at timestamptz,
  close_reason text
);
create index on orders (customer_id, created_at desc, id desc);
create index on orders (state, created_at desc);

create table order_lines (
  id text primary key,
  order_id text not null references orders,
  position integer not null,
  product_id text not null,
  sku_id text not null,
  title text not null,
  spec_text text not null,
  image_url text,
  price_fen bigint not null,
  quantity integer not null check (quantity > 0),
  goods_fen bigint not null check (goods_fen = price_fen * quantity),
  discount_fen bigint not null,
  payable_fen bigint not null check (payable_fen = goods_fen - discount_fen and payable_fen >= 0),
  shipped_quantity integer not null default 0 check (shipped_quantity between 0 and quantity),
  unique (order_id, sku_id)
);

-- What happened to an order, in order; rows are only ever added.
create table order_events (
  id bigint generated always as identity primary key,
  order_id text not null references orders,
  transition text not null,
  from_state text,
  to_state text not null,
  actor text not null,
  at timestamptz not null
);
create index on order_events (order_id);

create table payments (
  id text primary key,
  order_id text not null references orders,
  state text not null check (state in ('pending', 'succeeded', 'failed', 'closed', 'refunded')),
  gateway text not null,
  gateway_reference text,
  amount_fen bigint not null,
  created_at timestamptz not null,
  settled_at timestamptz
);
create index on payments (order_id, created_at desc);
create unique index one_open_payment on payments (order_id) where state = 'pending';

-- Money that moved; rows are only ever added.
create table money_ledger (
  id bigint generated always as identity primary key,
  payment_id text not null references payments,
  order_id text not null references orders,
  kind text not null check (kind in ('paid', 'refunded')),
  amount_fen bigint not null,
  at timestamptz not null,
  unique (payment_id, kind)
);

create table shipments (
  id text primary key,
  order_id text not null references orders,
  company text not null,
  waybill_number text not null,
  shipped_at timestamptz not null
);
create index on shipments (order_id);

create table shipment_lines (
  shipment_id text not null references shipments,
  sku_id text not null,
  quantity integer not null check (quantity > 0),
  primary key (shipment_id, sku_id)
);

-- Machinery ---------------------------------------------------------------------------------------------------------

create table idempotency_keys (
  owner text not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  response jsonb not null,
  created_at timestamptz not null,
  primary key (owner, key)
);
create index on idempotency_keys (created_at);

-- Work that falls due at a time of the shop's clock. A finished row is deleted in the transaction that did the work.
create table due_work (
  id bigint generated always as identity primary key,
  kind text not null,
  subject_id text not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  unique (kind, subject_id)
);
create index on due_work (due_at);
