-- Every notice is a row of its customer's inbox, with a title, until retention deletes it. What it is about may be anything:
-- subject_kind is a word of the system that registered the notice.
alter table messages
  add column subject_kind text,
  add column title text,
  add column read_at timestamptz;
-- Those that WeChat showed count as read.
update messages set
  subject_kind = case kind when 'present_shipped' then 'parcel' else 'present' end,
  title = case kind
    when 'present_accepted' then '礼物被收下了'
    when 'present_declined' then '礼物被婉拒了'
    when 'present_expiring' then '礼物快到期了'
    when 'present_expired' then '礼物到期退回'
    when 'present_thanked' then '收到一份感谢'
    else '礼物已发货'
  end,
  read_at = case state when 'sent' then coalesce(settled_at, created_at) end;
alter table messages alter column subject_kind set not null, alter column title set not null;
create index on messages (customer_id, created_at desc, id desc);
create index unread_messages on messages (customer_id) where read_at is null;

-- The template that the answer was about: a ban ends where the shop has another template for the kind.
alter table message_consents add column template_id text;

-- Kinds that a customer wants in the inbox alone: they are neither asked about nor sent.
create table unwanted_notices (
  customer_id text not null references customers,
  kind text not null,
  primary key (customer_id, kind)
);

-- For retention: the age of visits and search words, and which visits an order names.
create index on visits (created_at);
create index on orders (visit_id) where visit_id is not null;
alter table search_words add column searched_at timestamptz not null default now();
create index on search_words (searched_at);
