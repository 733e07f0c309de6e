-- One ledger for everything that is counted in whole units and must add up: fen of money and of commission, points, growth
-- cards. A posting moves amounts between accounts: its lines sum to zero, and a balance is a sum of lines.
create table ledger_postings (
  id bigint generated always as identity primary key,
  book text not null check (book in ('money', 'commission', 'points', 'growth_cards')),
  -- What made it. Nothing makes two postings of one book.
  cause text not null,
  cause_id text not null,
  -- The sum of its positive lines.
  amount bigint not null check (amount > 0),
  at timestamptz not null,
  -- Of a reversal: the posting that it takes back, and which stretch of that posting's amount. Each stretch begins where
  -- the one before ended, at a place where no other begins, and none reaches beyond the whole.
  reverses bigint,
  reverses_amount bigint,
  reversed_from bigint check (reversed_from >= 0),
  reversed_to bigint check (reversed_to <= reverses_amount),
  unique (book, cause, cause_id),
  unique (id, amount),
  unique (reverses, reversed_from),
  foreign key (reverses, reverses_amount) references ledger_postings (id, amount),
  check (num_nulls(reverses, reverses_amount, reversed_from, reversed_to) in (0, 4)),
  check (reverses is null or reversed_to - reversed_from = amount)
);

create table ledger_lines (
  posting_id bigint not null references ledger_postings,
  account text not null,
  -- Whose part of the account: an order, a payment, a promoter.
  subject text not null,
  amount bigint not null check (amount <> 0),
  primary key (posting_id, account, subject)
);
create index on ledger_lines (account, subject);

create function refuse_unbalanced_posting() returns trigger language plpgsql as $$
begin
  if exists (
    select from ledger_postings p join ledger_lines l on l.posting_id = p.id
    where p.id in (select posting_id from added)
    group by p.id having sum(l.amount) <> 0 or sum(l.amount) filter (where l.amount > 0) <> p.amount
  ) then raise exception 'the lines of a posting sum to zero, and its positive ones to its amount'; end if;
  return null;
end $$;
create trigger posting_is_balanced after insert on ledger_lines
  referencing new table as added for each statement execute function refuse_unbalanced_posting();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name;
end $$;
create trigger only_added_to before update or delete or truncate on ledger_postings
  for each statement execute function refuse_change();
create trigger only_added_to before update or delete or truncate on ledger_lines
  for each statement execute function refuse_change();

-- The money that moved until now. What a payment gave, its order has; a refund takes back an amount of the payment.
insert into ledger_postings (book, cause, cause_id, amount, at)
  select 'money', 'payment', payment_id, amount_fen, at
  from money_ledger where kind = 'paid' and amount_fen > 0 order by id;

insert into ledger_postings
    (book, cause, cause_id, amount, at, reverses, reverses_amount, reversed_from, reversed_to)
  select 'money', 'refund', m.refund_id, m.amount_fen, m.at, p.id, p.amount, m.upto - m.amount_fen, m.upto
  from (
    select *, sum(amount_fen) over (partition by payment_id order by id) as upto
    from money_ledger where kind = 'refunded') m
  join ledger_postings p on p.book = 'money' and p.cause = 'payment' and p.cause_id = m.payment_id
  order by m.id;

insert into ledger_lines (posting_id, account, subject, amount)
  select p.id, l.account, l.subject, l.amount
  from money_ledger m
  join ledger_postings p on p.book = 'money'
    and p.cause = case m.kind when 'paid' then 'payment' else 'refund' end
    and p.cause_id = coalesce(m.refund_id, m.payment_id)
  cross join lateral (select case m.kind when 'paid' then m.amount_fen else -m.amount_fen end as fen) f
  cross join lateral (values ('payment', m.payment_id, -f.fen), ('order', m.order_id, f.fen)) l (account, subject, amount);

drop table money_ledger;
