-- Coupons with fixed dates, a budget, a payer and a promoter; codes; what a coupon takes off of the order that holds it.

alter table coupons
  add column created_at timestamptz,
  add column note text not null default '',
  -- When claimed ones can be used: days from the claim, or between two dates.
  alter column valid_days drop not null,
  add column use_from timestamptz,
  add column use_until timestamptz check (use_until > use_from),
  add check ((valid_days is null) = (use_until is not null) and (use_from is null) = (use_until is null)),
  -- What it may take off for everybody together, and what orders that hold or used it have taken of that.
  add column budget_fen bigint check (budget_fen > 0),
  add column budget_taken_fen bigint not null default 0 check (budget_taken_fen >= 0),
  add check (budget_taken_fen <= budget_fen),
  add column payer text not null default 'merchant' check (payer in ('merchant', 'talent', 'platform', 'promoter')),
  add column promoter_id text references promoters,
  -- The WeChat shop's limits. What was made before stays as it is.
  add constraint coupon_limits check (off_fen <= 20000 and percent_off <= 80) not valid;
update coupons set created_at = claim_from;
alter table coupons alter column created_at set not null, alter column created_at set default now();
create index on coupons (created_at, id);
create index on coupons (promoter_id) where promoter_id is not null;

alter table held_coupons
  -- What it takes off of the order that holds or used it.
  add column discount_fen bigint not null default 0,
  -- Its time was prolonged once, when it came back after its end.
  add column graced boolean not null default false,
  add column reminded_at timestamptz,
  -- Who of the staff gave it; null: it was claimed.
  add column given_by text;
create index on held_coupons (order_id) where order_id is not null;
create index on held_coupons (valid_until) where state = 'usable' and reminded_at is null;

alter table discount_shares
  add column payer text not null default 'merchant' check (payer in ('merchant', 'talent', 'platform', 'promoter'));

-- Of coupons that orders hold or used already: an order had one coupon of each step.
update held_coupons h set discount_fen = coalesce((
  select sum(s.fen) from order_lines l join discount_shares s on s.subject_id = l.id
  where l.order_id = h.order_id
    and s.funder = case when c.scope = 'shop' then 'shop_coupon' else 'product_coupon' end), 0)
from coupons c where c.id = h.coupon_id and h.order_id is not null;

-- A code is for one person, and is kept as a hash: it is seen when it is made, and by who holds it.
create table coupon_code_batches (
  id text primary key,
  coupon_id text not null references coupons,
  label text not null,
  codes integer not null check (codes > 0),
  created_at timestamptz not null,
  ended_at timestamptz
);
create index on coupon_code_batches (coupon_id, created_at);

create table coupon_codes (
  code_hash bytea primary key,
  batch_id text not null references coupon_code_batches,
  held_coupon_id text unique references held_coupons,
  claimed_at timestamptz,
  check ((held_coupon_id is null) = (claimed_at is null))
);
create index on coupon_codes (batch_id);

-- How many wrong codes a customer has entered since a moment.
create table coupon_code_tries (
  customer_id text primary key references customers,
  since timestamptz not null,
  tries integer not null
);

-- Who opened something of a promoter's, and until when it lets them claim that promoter's coupons.
create table promoter_openings (
  promoter_id text not null references promoters,
  customer_id text not null references customers,
  until timestamptz not null,
  primary key (customer_id, promoter_id)
);

insert into audiences values ('code_holders'), ('promoter_visitors') on conflict do nothing;
alter table coupons add check ((audience = 'promoter_visitors') = (promoter_id is not null));

-- What an order takes of a budget changes what is shown only where the last of it goes, as with claims.
drop trigger count_catalogue_change_of_row on coupons;
create trigger count_catalogue_change_of_row after update on coupons for each row
  when ((old.claimed < old.total) <> (new.claimed < new.total)
    or (old.budget_taken_fen + old.off_fen <= old.budget_fen) is distinct from (new.budget_taken_fen + new.off_fen <= new.budget_fen)
    or to_jsonb(old) - '{claimed,budget_taken_fen}'::text[] is distinct from to_jsonb(new) - '{claimed,budget_taken_fen}'::text[])
  execute function count_catalogue_change();

-- A promoter's link to one of their coupons.
alter table promoter_links add column coupon_id text references coupons;
alter table promoter_links drop constraint promoter_links_target_check;
alter table promoter_links add constraint promoter_links_target_check check (target in ('shop', 'product', 'gift', 'shelf', 'coupon'));
alter table promoter_links drop constraint promoter_links_check;
alter table promoter_links add constraint promoter_links_check check (
  (product_id is not null) = (target in ('product', 'gift')) and (coupon_id is not null) = (target = 'coupon'));
drop index promoter_links_promoter_id_target_product_id_idx;
create unique index on promoter_links (promoter_id, target, product_id, coupon_id) nulls not distinct;
create index on promoter_links (coupon_id) where coupon_id is not null;
