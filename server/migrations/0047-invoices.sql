-- Whom a customer has invoices made out to. A company has a tax number.
create table invoice_titles (
  id text primary key,
  customer_id text not null references customers,
  kind text not null check (kind in ('personal', 'company')),
  name text not null,
  tax_number text,
  address text,
  phone text,
  bank text,
  account text,
  email text,
  is_default boolean not null,
  updated_at timestamptz not null,
  check ((kind = 'company') = (tax_number is not null)),
  check (kind = 'company' or num_nonnulls(address, phone, bank, account) = 0)
);
create unique index one_default_title on invoice_titles (customer_id) where is_default;
create index on invoice_titles (customer_id, updated_at);

-- An invoice for what somebody paid for an order, from the application on. Amount, lines and seller are written down when it is
-- issued, and never changed.
create table invoices (
  id text primary key,
  order_id text not null references orders,
  customer_id text not null references customers,
  state text not null check (state in ('applied', 'issuing', 'issued', 'failed', 'withdrawn', 'reversing', 'reversed')),
  -- A copy of the customer's title.
  title jsonb not null,
  way text check (way in ('gateway', 'by_hand')),
  amount_fen bigint check (amount_fen > 0),
  lines jsonb,
  seller jsonb,
  -- How often the gateway was asked for it: each attempt has a name of its own there.
  attempt integer not null default 0,
  number text,
  pdf_url text,
  failure text check (failure in ('title_refused', 'seller_refused', 'other')),
  -- The one that it was exchanged for.
  replaces text unique references invoices,
  applied_at timestamptz not null,
  begun_at timestamptz,
  issued_at timestamptz,
  ended_at timestamptz,
  check ((state in ('issuing', 'issued', 'reversing', 'reversed')) = (num_nulls(way, amount_fen, lines, seller) = 0)),
  check ((state in ('issued', 'reversing', 'reversed')) = (num_nulls(number, issued_at) = 0)),
  check ((state = 'failed') = (failure is not null)),
  check ((state in ('withdrawn', 'reversed')) = (ended_at is not null))
);
create unique index one_living_invoice on invoices (order_id) where state not in ('withdrawn', 'reversing', 'reversed');
create index on invoices (order_id);
create index on invoices (customer_id, applied_at);
create index on invoices (state, applied_at);
create index on invoices (applied_at);

-- What takes back a part of an issued invoice, written in the transaction of the refund.
create table red_invoices (
  id text primary key,
  invoice_id text not null references invoices,
  state text not null check (state in ('due', 'issued', 'failed')),
  reason text not null check (reason in ('returned', 'allowance', 'exchanged', 'mistaken')),
  -- What it takes back, as a positive amount.
  amount_fen bigint not null check (amount_fen > 0),
  lines jsonb not null,
  attempt integer not null default 1,
  number text,
  pdf_url text,
  failure text check (failure in ('title_refused', 'seller_refused', 'other')),
  created_at timestamptz not null,
  issued_at timestamptz,
  check ((state = 'issued') = (num_nulls(number, issued_at) = 0)),
  check ((state = 'failed') = (failure is not null))
);
create index on red_invoices (invoice_id, created_at);
create index on red_invoices (state, created_at) where state <> 'issued';
