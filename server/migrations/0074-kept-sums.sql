-- How many products there are by where they stand, and what the withdrawals of each state sum to: the sums of these rows. Each change
-- adds rows, so that nobody waits for anybody, and each night a job makes one of all that are alike (decision 72).
create table product_counts (
  listed boolean not null,
  sold_out boolean not null,
  count bigint not null
);
create table withdrawal_sums (
  state text not null,
  count bigint not null,
  amount_fen bigint not null,
  tax_fen bigint not null
);

create function count_products_added() returns trigger language plpgsql as $$
begin
  insert into product_counts select listed, sold_out, count(*) from changed group by listed, sold_out;
  return null;
end $$;
create function count_products_removed() returns trigger language plpgsql as $$
begin
  insert into product_counts select listed, sold_out, -count(*) from changed group by listed, sold_out;
  return null;
end $$;
create function count_product_moved() returns trigger language plpgsql as $$
begin
  insert into product_counts values (old.listed, old.sold_out, -1), (new.listed, new.sold_out, 1);
  return null;
end $$;
create trigger count_products_added after insert on products referencing new table as changed
  for each statement execute function count_products_added();
create trigger count_products_removed after delete on products referencing old table as changed
  for each statement execute function count_products_removed();
-- By row: each payment writes its products, and only some of these go elsewhere.
create trigger count_product_moved after update on products for each row
  when ((old.listed, old.sold_out) is distinct from (new.listed, new.sold_out)) execute function count_product_moved();

create function sum_withdrawals_added() returns trigger language plpgsql as $$
begin
  insert into withdrawal_sums select state, count(*), sum(amount_fen), sum(tax_fen) from changed group by state;
  return null;
end $$;
create function sum_withdrawals_removed() returns trigger language plpgsql as $$
begin
  insert into withdrawal_sums select state, -count(*), -sum(amount_fen), -sum(tax_fen) from changed group by state;
  return null;
end $$;
create trigger sum_withdrawals_added after insert on withdrawals referencing new table as changed
  for each statement execute function sum_withdrawals_added();
create trigger sum_withdrawals_removed after delete on withdrawals referencing old table as changed
  for each statement execute function sum_withdrawals_removed();
create trigger sum_withdrawals_before after update on withdrawals referencing old table as changed
  for each statement execute function sum_withdrawals_removed();
create trigger sum_withdrawals_after after update on withdrawals referencing new table as changed
  for each statement execute function sum_withdrawals_added();

-- The triggers keep writers out until this ends: nothing is counted twice or left out.
insert into product_counts select listed, sold_out, count(*) from products group by listed, sold_out;
insert into withdrawal_sums select state, count(*), sum(amount_fen), sum(tax_fen) from withdrawals group by state;
