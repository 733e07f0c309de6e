-- false: the shop does not offer it as a present, whatever its category and price.
alter table products add column may_be_given boolean not null default true;
create trigger count_giving_change after update of may_be_given on products
  for each statement execute function count_catalogue_change();
