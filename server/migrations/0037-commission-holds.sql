-- A check found something about an order that earns: what it earns waits until the merchant, or time, has decided. All that an order
-- earns is held together, and once.
create table commission_holds (
  id text primary key,
  order_id text not null unique references orders,
  promoter_id text not null references promoters,
  reasons jsonb not null check (jsonb_array_length(reasons) > 0),
  state text not null check (state in ('open', 'appealed', 'released', 'reversed', 'lapsed', 'ended')),
  held_at timestamptz not null,
  lapses_at timestamptz not null,
  -- What the promoter says, once.
  appeal text,
  appealed_at timestamptz,
  -- What the merchant says, who decides.
  answer text,
  decided_by text,
  ended_at timestamptz,
  check ((appeal is null) = (appealed_at is null)),
  check (state <> 'appealed' or appeal is not null),
  check ((state in ('released', 'reversed')) = (answer is not null)),
  check ((state in ('open', 'appealed')) = (ended_at is null))
);
create index on commission_holds (promoter_id);
create index on commission_holds (held_at, id);

-- Checks count what a promoter brought in a few minutes.
create index on commission_terms (promoter_id, agreed_at);

-- The same person in other apps of the merchant (wechat.md 2.1).
alter table customers add column unionid text;
create index on customers (unionid);

-- A hash of the account that a withdrawal arrived in, where the provider states it: two promoters may share one.
alter table withdrawals add column account_hash bytea;
create index on withdrawals (account_hash);

-- What one customer's orders earn for a promoter may have a ceiling. A commission that it cut keeps what it would have been; where
-- nothing was left, its line is of 0 fen, and says why.
alter table commissions add column uncut_fen bigint, add column ceiling_fen bigint,
  add column ceiling_period text check (ceiling_period in ('day', 'month')),
  add check (num_nulls(uncut_fen, ceiling_fen, ceiling_period) in (0, 3)),
  add check (uncut_fen > amount_fen),
  drop constraint commissions_check,
  add constraint earns_what_is_paid check (amount_fen >= case when uncut_fen is null then 1 else 0 end and amount_fen <= base_fen);
alter table commission_lines drop constraint commission_lines_check,
  add constraint negative_lines_take_back check ((amount_fen < 0) = (reverses is not null));
