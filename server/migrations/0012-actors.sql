-- What a person may be to the shop besides a shopper. A role of an agency or a provider names it; one of the shop does not.
create table role_grants (
  customer_id text not null references customers,
  role text not null,
  object_id text not null default '',
  granted_at timestamptz not null,
  -- A person or a machine key; null: whoever runs the server, or a system by a rule of its own.
  granted_by text,
  primary key (customer_id, role, object_id)
);
create index on role_grants (role);

-- A code that gives whoever enters it first these roles. A used one stays, and says who came in by it.
create table staff_invitations (
  id text primary key,
  code_hash bytea not null unique,
  label text not null,
  roles jsonb not null check (jsonb_array_length(roles) > 0),
  created_at timestamptz not null,
  -- null: `npm run owner`.
  created_by text references customers,
  expires_at timestamptz not null,
  accepted_by text references customers,
  accepted_at timestamptz,
  check (num_nulls(accepted_by, accepted_at) in (0, 2))
);

-- Keys of the merchant's own servers. A revoked one stays, because the audit log names it.
create table machine_keys (
  id text primary key,
  name text not null,
  secret_hash bytea not null unique,
  roles jsonb not null check (jsonb_array_length(roles) > 0),
  created_at timestamptz not null,
  -- null: the sandbox.
  created_by text references customers,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- What staff and machines did, written in the transaction that did it.
create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'machine', 'nobody')),
  actor_id text,
  action text not null,
  object_id text,
  input jsonb not null,
  before jsonb not null,
  after jsonb not null,
  check ((actor_kind = 'nobody') = (actor_id is null))
);
create index on audit_log (actor_id, id);
create index on audit_log (object_id, id);
create index on audit_log (action, id);
create trigger only_added_to before update or delete or truncate on audit_log
  for each statement execute function refuse_change();

-- `actor` says which side moved an order. Who it was is known from now on, and for customers of before: they own the order.
alter table order_events
  add column actor_id text;
update order_events set actor_id = orders.customer_id
  from orders where orders.id = order_events.order_id and order_events.actor = 'customer';
