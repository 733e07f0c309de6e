-- What happened while an order waited to be shipped: one row for each order of which there is something to say.
create table order_waits (
  order_id text primary key references orders,
  -- When the merchant said that it ships, where that is later than was promised, and why.
  delayed_until timestamptz,
  delay_reason text,
  delayed_at timestamptz,
  -- The promised time of which the customer was told that it has passed.
  late_told_for timestamptz,
  urged_at timestamptz,
  check (num_nulls(delayed_until, delay_reason, delayed_at) in (0, 3))
);
create index on order_waits (order_id) where urged_at is not null;

-- Each change of the address of a paid order.
create table address_changes (
  order_id text not null references orders,
  number integer not null check (number > 0),
  from_address jsonb not null,
  to_address jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (order_id, number)
);

-- Where it was sent: what the order said when it was shipped.
alter table shipments
  add column address jsonb,
  add column corrected_at timestamptz,
  add column received_at timestamptz;
update shipments set address = orders.address, received_at = orders.completed_at
  from orders where orders.id = shipments.order_id;
