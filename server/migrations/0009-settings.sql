-- What the sandbox remembers is not the shop's to decide.
create table sandbox_values (
  key text primary key,
  value jsonb not null
);
insert into sandbox_values select key, value from settings where key in ('clock_offset_seconds', 'next_payment');
delete from settings where key in ('clock_offset_seconds', 'next_payment');

-- Settings are versions: each change is a row that stays, with the time from which it holds and who made it.

alter table settings drop constraint settings_pkey;
alter table settings
  add column version integer not null default 1 check (version > 0),
  add column effective_from timestamptz not null default 'epoch',
  add column changed_at timestamptz not null default 'epoch',
  add column changed_by text not null default 'before versions were kept',
  add column withdrawn_at timestamptz;
alter table settings
  alter column version drop default,
  alter column effective_from drop default,
  alter column changed_at drop default,
  alter column changed_by drop default,
  add primary key (key, version);

-- Freight was read member by member, and a member that was missing or no amount counted as the value here.
update settings set value = jsonb_build_object(
  'feeFen', case when jsonb_typeof(value -> 'feeFen') = 'number' and (value ->> 'feeFen') ~ '^[0-9]{1,11}$' then value -> 'feeFen' else '1000' end,
  'freeFromFen', case when jsonb_typeof(value -> 'freeFromFen') = 'number' and (value ->> 'freeFromFen') ~ '^[0-9]{1,11}$' then value -> 'freeFromFen' else '9900' end)
where key = 'freight';
