-- provider_open: the provider may still take money for it, so its job `follow_payment` asks and closes it.
-- asked_at: when the provider was last asked because somebody is waiting for the answer.
alter table payments
  add column provider_open boolean not null default true,
  add column asked_at timestamptz;
-- A prepared payment of WeChat can be paid for two hours. One of the release before that ended earlier is not followed.
update payments set provider_open = false
  where state in ('succeeded', 'refunded') or (state <> 'pending' and created_at < now() - interval '1 day');
insert into due_work (kind, subject_id, due_at)
  select 'follow_payment', id, now() from payments where provider_open;

-- attempt: counts the numbers under which it was requested; the provider takes a number once.
-- accepted_at: when the provider took the request; it may pay days later.
-- settled_by_hand: how the merchant paid what the provider could not.
alter table refunds
  add column attempt integer not null default 1 check (attempt >= 1),
  add column failure text check (failure in ('closed', 'abnormal')),
  add column accepted_at timestamptz,
  add column settled_by_hand text,
  drop constraint refunds_state_check,
  add constraint refunds_state_check check (state in ('due', 'processing', 'done', 'failed')),
  add constraint failure_is_named check ((failure is not null) = (state = 'failed')),
  add constraint settled_once check (settled_by_hand is null or state = 'done');
create index on refunds (created_at desc, id desc);
create index on refunds (state, created_at desc, id desc) where state <> 'done';
