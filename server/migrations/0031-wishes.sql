-- What somebody would like to be given: a link that they send. Only the hash of its token is stored. Name and picture are the
-- wisher's when it was made: whoever has the link sees them.
create table wishes (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  customer_id text not null references customers,
  product_id text not null references products,
  sku_id text references skus,
  nickname text not null,
  avatar_url text,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);
create index on wishes (customer_id, created_at);
create index on wishes (expires_at);
