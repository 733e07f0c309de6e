-- When a product goes on or off the shelf by itself: at most once each way.
create table shelf_plans (
  product_id text not null references products on delete cascade,
  listed boolean not null,
  at timestamptz not null,
  reason text not null,
  actor_kind text,
  actor_id text,
  created_at timestamptz not null,
  primary key (product_id, listed)
);

-- Where a product is promised.
create index on order_lines (product_id) where shipped_quantity + returned_quantity < quantity;
create index on presents (product_id) where state = 'open';
create index on cart_lines (sku_id);
create index on wishes (product_id);
create index on venue_codes (product_id);
