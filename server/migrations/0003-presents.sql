-- Orders come in three kinds: what somebody buys, the giver's side of a present, and an accepted parcel of one. Who gives
-- a present names no address; whoever accepts a parcel does.
alter table orders add column kind text not null default 'plain' check (kind in ('plain', 'present', 'parcel'));
alter table orders alter column address drop not null;
alter table orders add constraint presents_have_no_address check ((kind = 'present') = (address is null));

-- A coupon that only somebody who has received a present can have.
alter table coupons add column audience text not null default 'everybody' check (audience in ('everybody', 'recipients'));

create table venue_codes (
  id text primary key,
  code text not null unique,
  product_id text not null references products,
  venue text not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index on venue_codes (created_at desc, id desc);

-- Whoever changes anything of a present has locked its order, which makes them take turns.
create table presents (
  id text primary key,
  order_id text not null unique references orders,
  giver_id text not null references customers,
  product_id text not null,
  sku_id text not null,
  send_to text not null check (send_to in ('friend', 'group')),
  parcel_count integer not null check (parcel_count between 1 and 50),
  occasion text not null,
  note text not null,
  state text not null check (state in ('to_pay', 'open', 'closed', 'cancelled')),
  in_return_for text,
  venue_code_id text references venue_codes,
  created_at timestamptz not null,
  opened_at timestamptz,
  expires_at timestamptz,
  reminded_at timestamptz,
  closed_at timestamptz,
  check ((send_to = 'friend') = (parcel_count = 1)),
  check ((opened_at is not null) = (state in ('open', 'closed')) and (expires_at is not null) = (opened_at is not null)),
  check ((closed_at is not null) = (state in ('closed', 'cancelled')))
);
create index on presents (giver_id, created_at desc, id desc);
create index on presents (venue_code_id) where venue_code_id is not null;

-- Each share makes a card. What is kept of its token is a hash.
create table present_cards (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  present_id text not null references presents,
  created_at timestamptz not null
);
create index on present_cards (present_id);

create table parcels (
  id text primary key,
  present_id text not null references presents,
  ordinal integer not null,
  sku_id text not null,
  state text not null check (state in ('waiting', 'claimed', 'declined', 'expired', 'refunded')),
  amount_fen bigint not null check (amount_fen >= 0),
  discount_fen bigint not null check (discount_fen >= 0),
  recipient_id text references customers,
  order_id text unique references orders,
  answered_at timestamptz,
  decline_words text not null default '',
  return_reason text check (return_reason in ('declined', 'expired', 'merchant')),
  thanks_words text not null default '',
  thanks_sticker text,
  thanked_at timestamptz,
  unique (present_id, ordinal),
  -- One answer a person a present, be it yes or no.
  unique (present_id, recipient_id),
  check ((answered_at is null) = (state = 'waiting')),
  check (case state
    when 'waiting' then return_reason is null
    when 'claimed' then return_reason is null or return_reason = 'merchant'
    when 'refunded' then return_reason is not null
    else return_reason is not distinct from state end),
  -- Accepted by somebody, and an order since; declined by somebody; or nobody was there.
  check ((order_id is not null) = (state = 'claimed' or coalesce(return_reason = 'merchant', false))),
  check ((recipient_id is not null) = (order_id is not null or coalesce(return_reason = 'declined', false))),
  check (thanked_at is null or order_id is not null)
);
create index on parcels (recipient_id, answered_at desc, id desc);
alter table presents add foreign key (in_return_for) references parcels;

create table present_openings (
  present_id text not null references presents,
  customer_id text not null references customers,
  at timestamptz not null,
  primary key (present_id, customer_id)
);

-- Money on its way back: due work asks the payment provider, and the ledger is written when it has said yes. order_id is
-- the order that was paid; parcel_id says that only the share of one parcel goes back.
create table refunds (
  id text primary key,
  payment_id text not null references payments,
  order_id text not null references orders,
  parcel_id text unique references parcels,
  amount_fen bigint not null check (amount_fen > 0),
  state text not null check (state in ('due', 'done')),
  created_at timestamptz not null,
  done_at timestamptz,
  check ((done_at is not null) = (state = 'done'))
);
create index on refunds (order_id);
create index on refunds (payment_id);
create unique index one_whole_refund on refunds (payment_id) where parcel_id is null;

-- Until now a refund gave a whole payment back at once.
insert into refunds (id, payment_id, order_id, amount_fen, state, created_at, done_at)
  select 'rfd_' || md5(payment_id), payment_id, order_id, amount_fen, 'done', at, at
  from money_ledger where kind = 'refunded';
alter table money_ledger add column refund_id text unique references refunds;
update money_ledger set refund_id = 'rfd_' || md5(payment_id) where kind = 'refunded';
alter table money_ledger drop constraint money_ledger_payment_id_kind_key;
create unique index paid_once on money_ledger (payment_id) where kind = 'paid';
alter table money_ledger add constraint refunds_are_named check ((kind = 'refunded') = (refund_id is not null));
create index on money_ledger (order_id);

-- What people are told while they do not look. Written with what it tells of, sent by due work.
create table messages (
  id text primary key,
  kind text not null,
  customer_id text not null references customers,
  present_id text not null references presents,
  text text not null,
  page text not null,
  state text not null check (state in ('due', 'sent', 'refused')),
  created_at timestamptz not null,
  settled_at timestamptz
);
create index on messages (created_at desc, id desc);
