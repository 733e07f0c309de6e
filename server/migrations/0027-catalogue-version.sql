-- A number that grows with every change of what anybody sees in the shop: answers that were made at the same number are the same.
-- It is the sum of many rows, because one row would make all payments wait for each other; the number of the newest row would not
-- do either, since a transaction that began earlier may commit later.
create table catalogue_version (
  shard integer generated always as identity primary key,
  changes bigint not null default 0
);
insert into catalogue_version (changes) select 0 from generate_series(1, 64);

-- Takes a row that nobody else is writing, so it waits for nobody; where all are taken it adds one.
create function count_catalogue_change() returns trigger language plpgsql as $$
begin
  update catalogue_version set changes = changes + 1
  where shard = (select shard from catalogue_version order by random() limit 1 for update skip locked);
  if not found then
    insert into catalogue_version (changes) values (1);
  end if;
  return null;
end $$;

create trigger count_catalogue_change after insert or update or delete on products
  for each statement execute function count_catalogue_change();
create trigger count_catalogue_change after insert or update or delete on skus
  for each statement execute function count_catalogue_change();
create trigger count_catalogue_change after insert or update or delete on stocks
  for each statement execute function count_catalogue_change();
create trigger count_catalogue_change after insert or update or delete on categories
  for each statement execute function count_catalogue_change();
create trigger count_catalogue_change after insert or update or delete on product_categories
  for each statement execute function count_catalogue_change();
create trigger count_catalogue_change after insert or update or delete on coupons
  for each statement execute function count_catalogue_change();
create trigger count_catalogue_change after insert or update or delete on settings
  for each statement execute function count_catalogue_change();
