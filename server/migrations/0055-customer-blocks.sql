-- Customers whom the shop sells nothing more for now, and why: a row each time.
create table customer_blocks (
  id text primary key,
  customer_id text not null references customers,
  reason text not null,
  blocked_at timestamptz not null,
  blocked_by text,
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  check (num_nulls(ended_at, end_reason) in (0, 2))
);
create index on customer_blocks (blocked_at desc, id desc);
create index on customer_blocks (blocked_at desc, id desc) where ended_at is null;
create index on customer_blocks (customer_id, blocked_at desc);

-- The block that holds; null: none. On the customer's own row, which an order locks before anything else.
alter table customers add column block_id text references customer_blocks;
create index on customers (block_id) where block_id is not null;

-- Customers are found by the beginning of their nickname, and by the phone of one of their addresses.
create index on customers (lower(nickname) text_pattern_ops);
create index on customers (created_at desc, id desc);
create index on addresses (phone);
