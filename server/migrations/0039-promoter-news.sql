-- What promoters are to be told: it is gathered for an hour, so that a good evening is one notice and not fifty.
create table promoter_news (
  id bigint generated always as identity primary key,
  promoter_id text not null references promoters,
  kind text not null check (kind in ('commission_earned', 'commission_held', 'commission_decided', 'commission_settled')),
  title text not null,
  amount_fen bigint not null,
  created_at timestamptz not null
);
create index on promoter_news (promoter_id);
