-- What lists show of a product's SKUs, kept on the product: how many are listed, the only one, and whether none can be bought.
alter table products
  add column sku_count integer not null default 0,
  add column only_sku_id text,
  add column sold_out boolean not null default true;

-- Counts the SKUs of these products. Locked first, in byte order as a payment locks them, and counted by the next statement:
-- who waited for the lock sees what the other transaction has written. Otherwise two shoppers who buy the last pieces of two
-- SKUs at the same time would each still see the other's piece.
create function count_skus(ids text[]) returns void language plpgsql as $$
begin
  perform from products where id = any (ids) order by id collate "C" for no key update;
  update products p set sku_count = s.count, only_sku_id = s.only, sold_out = s.sold_out
  from (
    select wanted.id, count(k.id)::integer as count, case when count(k.id) = 1 then min(k.id) end as only,
      not coalesce(bool_or(t.available > 0), false) as sold_out
    from unnest(ids) as wanted (id)
    left join (skus k join stocks t on t.sku_id = k.id) on k.product_id = wanted.id and k.listed
    group by wanted.id
  ) s
  where p.id = s.id and (p.sku_count, p.only_sku_id, p.sold_out) is distinct from (s.count, s.only, s.sold_out);
end $$;

-- The triggers run once a statement, after it has locked all its stocks: stocks before products (decision 14).
create function count_skus_of_stocks() returns trigger language plpgsql as $$
begin
  perform count_skus(array_agg(distinct k.product_id)) from changed c join skus k on k.id = c.sku_id having count(*) > 0;
  return null;
end $$;
create trigger count_skus_added after insert on stocks referencing new table as changed
  for each statement execute function count_skus_of_stocks();
create trigger count_skus_removed after delete on stocks referencing old table as changed
  for each statement execute function count_skus_of_stocks();

-- Only where the last piece goes or the first one comes: all other orders write no product for it.
create function count_skus_of_changed_stocks() returns trigger language plpgsql as $$
begin
  perform count_skus(array_agg(distinct k.product_id))
  from before b join after a using (sku_id) join skus k on k.id = a.sku_id
  where (b.available > 0) <> (a.available > 0) having count(*) > 0;
  return null;
end $$;
create trigger count_skus_changed after update on stocks referencing old table as before new table as after
  for each statement execute function count_skus_of_changed_stocks();

-- A new SKU has no stock yet.
create function count_skus_of_listed() returns trigger language plpgsql as $$
begin
  perform count_skus(array_agg(distinct a.product_id))
  from before b join after a using (id) where b.listed <> a.listed having count(*) > 0;
  return null;
end $$;
create trigger count_skus_listed after update on skus referencing old table as before new table as after
  for each statement execute function count_skus_of_listed();
create function count_skus_of_removed() returns trigger language plpgsql as $$
begin
  perform count_skus(array_agg(distinct product_id)) from changed having count(*) > 0;
  return null;
end $$;
create trigger count_skus_removed after delete on skus referencing old table as changed
  for each statement execute function count_skus_of_removed();

select count_skus(array_agg(id)) from products having count(*) > 0;

-- A page of what can be bought, without passing over all that is sold out.
create index on products (position, id) where listed and not sold_out;

-- An answer that is kept shows SKUs and stocks by these columns only, so what an order writes makes it void only where something
-- is sold out by it. Sales are counted with every payment: lists follow them by the minute (core/answers/catalogue-version.ts).
drop trigger count_catalogue_change on stocks;
drop trigger count_catalogue_change on skus;
drop trigger count_catalogue_change on products;
create trigger count_catalogue_change after insert or delete or update of
  title, subtitle, image_urls, description, detail_image_urls, attributes, services, purchase_limit, freight_template_id,
  leaf_category_id, listed, min_price_fen, max_price_fen, market_price_fen, position, search_text, created_at,
  sku_count, only_sku_id, sold_out on products
  for each statement execute function count_catalogue_change();

-- A claim changes what is shown only where it is the last one.
drop trigger count_catalogue_change on coupons;
create trigger count_catalogue_change after insert or delete on coupons
  for each statement execute function count_catalogue_change();
create trigger count_catalogue_change_of_row after update on coupons for each row
  when ((old.claimed < old.total) <> (new.claimed < new.total)
    or to_jsonb(old) - 'claimed' is distinct from to_jsonb(new) - 'claimed')
  execute function count_catalogue_change();
