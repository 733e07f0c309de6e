-- After-sales of lines of an order, in WeChat's states (contract: after-sales/life-cycle.ts). An application of before was for
-- all of a parcel; it becomes a refund of its line.
alter table after_sales rename to applications;
drop index one_after_sale_waits;

create table after_sales (
  id text primary key,
  order_id text not null references orders,
  -- The owner of the order, who applies or for whom the merchant does.
  customer_id text not null references customers,
  type text not null check (type in ('refund', 'return', 'exchange', 'reship')),
  sub_type text not null check (sub_type in ('default', 'price_diff')),
  reason text not null,
  state text not null,
  open boolean not null,
  -- null: all that the pieces cost.
  asked_fen bigint check (asked_fen > 0),
  refunded_fen bigint not null default 0 check (refunded_fen >= 0),
  -- Its pieces were shipped, though others of their lines may still wait; also where its kind changes later.
  of_shipped boolean not null,
  ships_first boolean not null default false,
  freight_by text not null check (freight_by in ('shop', 'buyer')),
  pick_up boolean not null default false,
  return_to jsonb,
  proposal jsonb check ((proposal is not null) = (state in ('user_wait_confirm_update', 'user_wait_handle'))),
  deadline timestamptz,
  refused_at timestamptz,
  closed_at timestamptz,
  reopened boolean not null default false,
  applied_at timestamptz not null,
  ended_at timestamptz,
  check (sub_type = 'default' or (type = 'refund' and asked_fen is not null)),
  check (open = (deadline is not null)),
  check (open = (ended_at is null))
);
create index on after_sales (order_id, applied_at desc, id desc);
create index on after_sales (customer_id, applied_at desc, id desc);
create index on after_sales (deadline, id) where open;
create index on after_sales (applied_at desc, id desc);

create table after_sale_lines (
  after_sale_id text not null references after_sales,
  order_line_id text not null references order_lines,
  -- Counts the applications of the line: WeChat allows five.
  application integer not null check (application between 1 and 5),
  open boolean not null,
  quantity integer not null check (quantity > 0),
  exchange_sku_id text,
  -- Pieces taken from the shelf to be sent instead, and as which SKU.
  taken integer not null default 0 check (taken between 0 and quantity),
  taken_sku_id text,
  received integer check (received between 0 and quantity),
  damaged integer check (damaged between 0 and received),
  -- As which SKU, for a piece may have been exchanged before; whole ones return to the shelf.
  received_sku_id text,
  restocked integer not null default 0 check (restocked between 0 and received - damaged),
  primary key (after_sale_id, order_line_id),
  unique (order_line_id, application)
);
create unique index one_open_after_sale_a_line on after_sale_lines (order_line_id) where open;

-- The parcel that returns the goods, and the one with the replacement.
create table after_sale_parcels (
  after_sale_id text not null references after_sales,
  way text not null check (way in ('back', 'out')),
  company text not null,
  waybill_number text not null,
  sent_at timestamptz not null,
  received_at timestamptz,
  primary key (after_sale_id, way)
);

-- The whole conversation: each step, and words and proof of either side.
create table after_sale_events (
  id text primary key,
  after_sale_id text not null references after_sales,
  -- In the order of the steps of one after-sale, which share a moment where one leads to the next.
  position integer not null,
  step text not null,
  by_side text not null check (by_side in ('buyer', 'merchant', 'judge', 'time')),
  actor_id text not null,
  state text not null,
  words text not null,
  at timestamptz not null,
  unique (after_sale_id, position)
);

insert into after_sales (id, order_id, customer_id, type, sub_type, reason, state, open, of_shipped, freight_by, deadline, refused_at,
  applied_at, ended_at, refunded_fen)
select a.id, a.order_id, o.customer_id, 'refund', 'default',
  case a.reason when 'unwanted' then 'no_longer_want' when 'damaged' then 'quality_issue'
    when 'not_as_described' then 'not_match_product_desc' when 'not_arrived' then 'not_delivered_too_long' else 'others' end,
  case a.state when 'applied' then 'merchant_processing' when 'agreed' then 'merchant_refund_success'
    when 'refused' then 'merchant_reject_refund' else 'user_cancelled' end,
  a.state = 'applied', false, 'buyer',
  case when a.state = 'applied' then a.applied_at + interval '48 hours' end,
  case when a.state = 'refused' then a.ended_at end,
  a.applied_at, a.ended_at,
  case when a.state = 'agreed' then (select coalesce(sum(l.refunded_fen), 0) from order_lines l where l.order_id = a.order_id) else 0 end
from applications a join orders o on o.id = a.order_id;
-- The last five of each line: more of them were possible before.
insert into after_sale_lines (after_sale_id, order_line_id, application, open, quantity)
select id, line_id, least(of_line, 5) - later, open, quantity from (
  select s.id, l.id as line_id, s.open, l.quantity, count(*) over (partition by l.id) as of_line,
    row_number() over (partition by l.id order by s.open desc, s.applied_at desc, s.id desc) - 1 as later
  from after_sales s join order_lines l on l.order_id = s.order_id) n
where later < 5;
insert into after_sale_events (id, after_sale_id, position, step, by_side, actor_id, state, words, at)
select id, id, 0, 'apply', 'buyer', (select customer_id from orders where orders.id = order_id), 'merchant_processing', words, applied_at
from applications;
insert into after_sale_events (id, after_sale_id, position, step, by_side, actor_id, state, words, at)
select a.id || '_end', a.id, 1, case a.state when 'agreed' then 'agree_refund' when 'refused' then 'reject_refund' else 'withdraw' end,
  case a.state when 'withdrawn' then 'buyer' else 'merchant' end, '', s.state, a.answer, a.ended_at
from applications a join after_sales s using (id) where a.state <> 'applied';
insert into due_work (kind, subject_id, due_at)
select 'after_sale_due', id, deadline from after_sales where open;
update uploads set subject_kind = 'after_sale_event' where subject_kind = 'after_sale';
drop table applications;

update settings set value = value || '{"applyDays":15,"noReasonDays":7,"refundHours":48,"returnHours":48,"receiptDays":10,
  "shipHours":48,"sendBackDays":7,"replyDays":3,"replacementDays":10,"disputeDays":7,"decisionDays":7,"reopenDays":7,
  "warnHours":24,"returnTo":null,"pickUp":false}'::jsonb where key = 'afterSales';
