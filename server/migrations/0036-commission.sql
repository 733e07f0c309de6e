-- Who shares the shop's goods for a commission. One person is one promoter, for good: who has left and comes back has the
-- same row, with what it earned.
create table promoters (
  id text primary key,
  customer_id text not null unique references customers,
  kind text not null check (kind in ('group_buy_leader', 'store_owner', 'offline_shop', 'customer')),
  state text not null check (state in ('asked', 'active', 'refused', 'left')),
  -- What they said when they asked, and the reason of a refusal.
  words text not null default '',
  answer text not null default '',
  -- As in their identity card: who is paid, and for whom tax is withheld.
  real_name text,
  asked_at timestamptz not null,
  joined_at timestamptz,
  left_at timestamptz,
  check ((state in ('active', 'left')) = (joined_at is not null))
);
create index on promoters (state, asked_at);

-- By which the merchant makes somebody a promoter: kept as a hash, and good for one person.
create table promoter_invitations (
  id text primary key,
  code_hash bytea not null unique,
  label text not null,
  kind text not null check (kind in ('group_buy_leader', 'store_owner', 'offline_shop', 'customer')),
  created_at timestamptz not null,
  created_by text,
  expires_at timestamptz not null,
  accepted_by text references customers,
  accepted_at timestamptz
);
create index on promoter_invitations (accepted_by);

-- What a promoter shares: it leads to the shop, a product, or a product's gift checkout. The code is all that stands in it.
create table promoter_links (
  code text primary key,
  promoter_id text not null references promoters,
  target text not null check (target in ('shop', 'product', 'gift')),
  product_id text references products,
  created_at timestamptz not null,
  check ((product_id is null) = (target = 'shop'))
);
create unique index on promoter_links (promoter_id, target, product_id) nulls not distinct;
create index on promoter_links (product_id);

-- A customer is locked to a promoter from the opening of a link on. The current lock of a customer is one row, whatever comes
-- at the same time; those before it are kept, for what they led to.
create table locks (
  id text primary key,
  customer_id text not null references customers,
  promoter_id text not null references promoters,
  -- What was opened: it decides how long the lock is.
  opened text not null check (opened in ('product', 'content', 'present')),
  began_at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  is_current boolean not null default true,
  check (until > began_at)
);
create unique index one_current_lock on locks (customer_id) where is_current;
create index on locks (customer_id);
create index on locks (promoter_id, began_at);

-- Who does not want to be locked to anybody.
create table attribution_refusals (
  customer_id text primary key references customers,
  refused_at timestamptz not null
);

-- What the merchant pays for sales of a product. A plan is never changed: it is ended, and another one made.
create table plans (
  id text primary key,
  product_id text not null references products,
  kind text not null check (kind in ('open')),
  condition text not null check (condition in ('any', 'first_order', 'repeat_order')),
  rate_ppm integer not null check (rate_ppm between 1 and 900000),
  begins_at timestamptz not null,
  ends_at timestamptz,
  created_at timestamptz not null,
  -- Ended before it began: it was never in force.
  check (ends_at >= begins_at)
);
-- Of one kind and condition a product has one plan at a time.
create extension if not exists btree_gist;
alter table plans add constraint one_plan_at_a_time exclude using gist (
  product_id with =, kind with =, condition with =, tstzrange(begins_at, ends_at) with &&
);

-- Who is credited for a line, and by which plan: decided when the order is paid, and never again.
create table commission_terms (
  order_line_id text primary key references order_lines,
  order_id text not null references orders,
  promoter_id text not null references promoters,
  -- null: a present that the promoter sent.
  lock_id text references locks,
  plan_id text not null references plans,
  rate_ppm integer not null check (rate_ppm > 0),
  -- As they were then: a lock may be prolonged or ended later.
  lock_began_at timestamptz,
  lock_until timestamptz,
  agreed_at timestamptz not null,
  check (num_nulls(lock_id, lock_began_at, lock_until) in (0, 3))
);
create index on commission_terms (order_id);
create index on commission_terms (promoter_id);
create index on commission_terms (lock_id);
create index on commission_terms (plan_id);

-- What a line earns for all who are credited: the order's own line or, of a present, each accepted parcel's.
create table commissions (
  id text primary key,
  order_line_id text not null unique references order_lines,
  order_id text not null references orders,
  terms_of text not null references commission_terms,
  -- What was paid for the line, without freight, after coupons.
  base_fen bigint not null check (base_fen > 0),
  amount_fen bigint not null check (amount_fen > 0 and amount_fen <= base_fen),
  reversed_fen bigint not null default 0 check (reversed_fen between 0 and amount_fen),
  settles_at timestamptz,
  created_at timestamptz not null
);
create index on commissions (order_id);
create index on commissions (terms_of);

create table withdrawals (
  id text primary key,
  promoter_id text not null references promoters,
  -- What the lines of it sum to, and what of that is withheld as tax.
  amount_fen bigint not null check (amount_fen > 0),
  tax_fen bigint not null check (tax_fen >= 0 and tax_fen < amount_fen),
  gateway text not null check (gateway in ('sandbox', 'wechat')),
  state text not null check (state in ('requested', 'to_confirm', 'paid', 'failed')),
  failure text check (failure in ('refused', 'not_confirmed', 'account')),
  requested_at timestamptz not null,
  confirm_by timestamptz,
  ended_at timestamptz,
  check ((state = 'failed') = (failure is not null)),
  check ((state in ('paid', 'failed')) = (ended_at is not null))
);
create unique index one_open_withdrawal on withdrawals (promoter_id) where state in ('requested', 'to_confirm');
create index on withdrawals (promoter_id, requested_at);

-- What a promoter gets of it, or gives back: never changed but in its state.
create table commission_lines (
  id text primary key,
  commission_id text not null references commissions,
  promoter_id text not null references promoters,
  -- The line that it takes back a part of.
  reverses text references commission_lines,
  amount_fen bigint not null check (amount_fen <> 0 and (amount_fen < 0) = (reverses is not null)),
  state text not null check (state in ('pending', 'held', 'settled', 'in_payout', 'paid', 'reversed')),
  withdrawal_id text references withdrawals,
  created_at timestamptz not null,
  settled_at timestamptz,
  paid_at timestamptz,
  check ((state in ('in_payout', 'paid')) = (withdrawal_id is not null))
);
create unique index one_line_a_receiver on commission_lines (commission_id, promoter_id) where reverses is null;
create index on commission_lines (commission_id);
create index on commission_lines (promoter_id, created_at);
create index on commission_lines (reverses);
create index on commission_lines (withdrawal_id);
