-- What people said when they were asked whether the shop may write to them: one yes is one message, without an end.
create table message_consents (
  customer_id text not null references customers,
  kind text not null,
  messages_left integer not null check (messages_left >= 0),
  last_answer text not null check (last_answer in ('accept', 'reject', 'ban', 'filter')),
  answered_at timestamptz not null,
  primary key (customer_id, kind)
);
