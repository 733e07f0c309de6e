-- What an import of a file would change: each row of the file as it was read, with the products as they were then. Kept for days.
create table catalogue_previews (
  id text primary key,
  created_at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  rows integer not null,
  -- What applies it.
  task_id text
);
create index on catalogue_previews (created_at);

create table catalogue_preview_rows (
  preview_id text not null references catalogue_previews on delete cascade,
  position integer not null,
  outcome text not null check (outcome in ('created', 'changed', 'unchanged', 'skipped')),
  product_id text,
  title text not null,
  -- The product's edition, and the last move of its stock that was no order's; null: there is none yet.
  edition bigint,
  stock_mark bigint,
  changes jsonb not null,
  notes jsonb not null,
  warned boolean not null,
  -- As it was read; null: it has faults.
  product jsonb,
  primary key (preview_id, position)
);
create index on catalogue_preview_rows (preview_id, outcome, position);

-- JSON's null where there was nothing, as in the audit log.
update product_changes set before = coalesce(before, 'null'), after = coalesce(after, 'null') where before is null or after is null;
alter table product_changes alter column before set not null, alter column after set not null;
