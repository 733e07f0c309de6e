-- The trigger on stocks runs only where a piece is the last one or the first: for all other orders PostgreSQL does not call it. It is
-- called for the rows that changed so, once the statement has locked and written all of its stocks: stocks before products, as
-- before. The first call counts the SKUs of all these rows, in the order of products; the others find nothing to change.
drop trigger count_skus_changed on stocks;
create trigger count_skus_changed after update on stocks referencing old table as before new table as after
  for each row when ((old.available > 0) <> (new.available > 0)) execute function count_skus_of_changed_stocks();
