-- A file of waybills, read by the staff to ship many orders. What its rows came to stands in the rows of its task.
create table shipping_batches (
  id text primary key,
  file_name text not null,
  created_at timestamptz not null,
  created_by text,
  -- The task that ships it. Where the task is forgotten, so is the batch: it cannot be started again.
  task_id text unique references tasks on delete cascade,
  started_at timestamptz,
  check ((task_id is null) = (started_at is null))
);
create index on shipping_batches (created_at desc, id desc);

-- given: as the file has it. The rest is what it means, as far as that is known; parcel: those of one order and waybill, counted
-- from 1, which is the position of the task's row; null where the row does not fit.
create table shipping_rows (
  batch_id text not null references shipping_batches on delete cascade,
  position integer not null check (position > 0),
  given jsonb not null,
  order_id text references orders,
  company text,
  waybill_number text,
  sku_id text,
  quantity integer check (quantity > 0),
  problem text,
  parcel integer,
  packed_with boolean not null,
  primary key (batch_id, position),
  check ((problem is null) = (parcel is not null))
);
create index on shipping_rows (batch_id, parcel) where parcel is not null;
create index on shipping_rows (order_id) where order_id is not null;

-- Orders of one customer that wait for one address.
create index on orders (customer_id, paid_at) where state in ('to_ship', 'part_shipped');
