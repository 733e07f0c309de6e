-- Businesses that recruit promoters and pick goods for them. Only the merchant admits one; a legal entity has one at most.
create table agencies (
  id text primary key,
  name text not null unique,
  legal_name text not null,
  -- Of the legal entity: GB 32100, 18 characters.
  entity_code text not null unique,
  state text not null check (state in ('active', 'ended')),
  -- What a promoter of theirs gets of the rate, where nothing else is said for the promoter or the product.
  share_ppm integer not null check (share_ppm between 100000 and 1000000),
  admitted_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'ended') = (ended_at is not null))
);

-- What an agency has deposited with the merchant, and what was given back: the deposit is the sum.
create table agency_deposits (
  id text primary key,
  agency_id text not null references agencies,
  amount_fen bigint not null check (amount_fen <> 0),
  note text not null,
  recorded_at timestamptz not null,
  recorded_by text
);
create index on agency_deposits (agency_id, recorded_at);

-- By which somebody becomes an operator (made by the merchant) or a promoter of an agency (made by an operator).
create table agency_invitations (
  id text primary key,
  agency_id text not null references agencies,
  code_hash bytea not null unique,
  invites text not null check (invites in ('owner', 'operator', 'promoter')),
  -- Of the promoter.
  kind text check (kind in ('group_buy_leader', 'store_owner', 'offline_shop', 'customer')),
  label text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_by text references customers,
  accepted_at timestamptz,
  check ((invites = 'promoter') = (kind is not null))
);
create index on agency_invitations (agency_id, created_at);
create index on agency_invitations (accepted_by);

-- A promoter's time with an agency: one agency at a time.
create table agency_members (
  id text primary key,
  agency_id text not null references agencies,
  promoter_id text not null references promoters,
  -- null: the agency's, or the product's.
  share_ppm integer check (share_ppm between 100000 and 1000000),
  joined_at timestamptz not null,
  left_at timestamptz
);
create unique index one_agency_a_promoter on agency_members (promoter_id) where left_at is null;
create index on agency_members (agency_id, joined_at);
create index on agency_members (promoter_id);

-- What an agency's promoters get of the rate for one product.
create table agency_product_shares (
  agency_id text not null references agencies,
  product_id text not null references products,
  share_ppm integer not null check (share_ppm between 100000 and 1000000),
  primary key (agency_id, product_id)
);
create index on agency_product_shares (product_id);

-- Targeted plans are for the agencies that they name; an exclusive one also keeps everybody else from the product.
-- What an agency gets beside the rate is the service rate.
alter table plans drop constraint plans_kind_check;
alter table plans add constraint plans_kind_check check (kind in ('open', 'targeted', 'exclusive'));
alter table plans add column service_ppm integer not null default 0 check (service_ppm between 0 and 900000);
alter table plans add check (rate_ppm + service_ppm <= 900000);
alter table plans drop constraint one_plan_at_a_time;
alter table plans add constraint one_plan_at_a_time exclude using gist (
  product_id with =, kind with =, condition with =, tstzrange(begins_at, ends_at) with &&
) where (kind <> 'targeted');

-- The agencies that a plan names, with what of the plan decides whether two of them collide.
create table plan_agencies (
  plan_id text not null references plans,
  agency_id text not null references agencies,
  product_id text not null references products,
  kind text not null check (kind in ('targeted', 'exclusive')),
  condition text not null,
  begins_at timestamptz not null,
  ends_at timestamptz,
  primary key (plan_id, agency_id),
  constraint one_plan_an_agency exclude using gist (
    agency_id with =, product_id with =, kind with =, condition with =, tstzrange(begins_at, ends_at) with &&
  )
);
create index on plan_agencies (product_id);

-- What an agency that a targeted plan names lets other agencies sell, and for which part of the sale.
create table agency_offers (
  id text primary key,
  agency_id text not null references agencies,
  product_id text not null references products,
  rate_ppm integer not null check (rate_ppm between 1 and 900000),
  -- Whether the agency answers each of those who want to take it on.
  asks_first boolean not null,
  begins_at timestamptz not null,
  ends_at timestamptz,
  paused_at timestamptz,
  created_at timestamptz not null,
  check (ends_at >= begins_at),
  constraint one_offer_at_a_time exclude using gist (
    agency_id with =, product_id with =, tstzrange(begins_at, ends_at) with &&
  )
);
create index on agency_offers (product_id);
create index on agency_offers (created_at);

-- Another agency takes an offer on for its own promoters.
create table agency_takings (
  id text primary key,
  offer_id text not null references agency_offers,
  agency_id text not null references agencies,
  state text not null check (state in ('asked', 'active', 'refused', 'ended')),
  asked_at timestamptz not null,
  began_at timestamptz,
  ended_at timestamptz,
  unique (offer_id, agency_id)
);
create index on agency_takings (agency_id, asked_at);

-- The agency of the promoter when the lock began.
alter table locks add column agency_id text references agencies;
create index on locks (agency_id);

-- Of a promoter with an agency: the agency, its service rate, and what of the rate is the promoter's. Of goods that were taken on:
-- the offer, the agency that offered them, and for which part of the sale.
alter table commission_terms add column agency_id text references agencies;
alter table commission_terms add column service_ppm integer not null default 0 check (service_ppm >= 0);
alter table commission_terms add column share_ppm integer not null default 1000000 check (share_ppm between 100000 and 1000000);
alter table commission_terms add column offer_id text references agency_offers;
alter table commission_terms add column supplier_id text references agencies;
alter table commission_terms add column offer_ppm integer check (offer_ppm > 0);
alter table commission_terms add check (agency_id is not null or (service_ppm = 0 and share_ppm = 1000000 and offer_id is null));
alter table commission_terms add check (num_nulls(offer_id, supplier_id, offer_ppm) in (0, 3));
alter table commission_terms add check (supplier_id <> agency_id);
create index on commission_terms (agency_id);
create index on commission_terms (supplier_id);
create index on commission_terms (offer_id);

-- What the merchant has paid to an agency by bank transfer.
create table agency_payments (
  id text primary key,
  agency_id text not null references agencies,
  amount_fen bigint not null check (amount_fen > 0),
  reference text not null,
  paid_at timestamptz not null,
  paid_by text
);
create index on agency_payments (agency_id, paid_at);

-- A commission has a line for each receiver: the promoter, the agency, and the agency that offered the goods.
alter table commission_lines alter column promoter_id drop not null;
alter table commission_lines add column agency_id text references agencies;
alter table commission_lines add column agency_payment_id text references agency_payments;
alter table commission_lines add check (num_nonnulls(promoter_id, agency_id) = 1);
alter table commission_lines drop constraint commission_lines_check1;
alter table commission_lines add constraint a_payout_has_its_record check (
  (state in ('in_payout', 'paid')) = (num_nonnulls(withdrawal_id, agency_payment_id) = 1)
  and (withdrawal_id is null or promoter_id is not null) and (agency_payment_id is null or agency_id is not null)
);
drop index one_line_a_receiver;
create unique index one_line_a_receiver on commission_lines (commission_id, promoter_id, agency_id)
  nulls not distinct where reverses is null;
create index on commission_lines (agency_id, created_at);
create index on commission_lines (agency_payment_id);
