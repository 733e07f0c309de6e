-- What a product's page shows to everybody is kept until the catalogue changes, and it shows SKUs that have a stock. Orders write
-- none of these rows; they only update stocks.
create trigger count_catalogue_change after insert or update or delete on skus
  for each statement execute function count_catalogue_change();
create trigger count_catalogue_change after insert or delete on stocks
  for each statement execute function count_catalogue_change();

-- How many of the changes are only that something sold out or came back. They come with orders, and what is counted of lists,
-- which takes long, does not depend on them.
alter table catalogue_version add column sold_out_changes bigint not null default 0;
create function count_sold_out_change() returns trigger language plpgsql as $$
begin
  update catalogue_version set changes = changes + 1, sold_out_changes = sold_out_changes + 1
  where shard = (select shard from catalogue_version order by random() limit 1 for update skip locked);
  if not found then
    insert into catalogue_version (changes, sold_out_changes) values (1, 1);
  end if;
  return null;
end $$;

drop trigger count_catalogue_change on products;
create trigger count_catalogue_change after insert or delete or update of
  title, subtitle, image_urls, description, detail_image_urls, attributes, services, purchase_limit, freight_template_id,
  leaf_category_id, listed, min_price_fen, max_price_fen, market_price_fen, position, search_text, created_at on products
  for each statement execute function count_catalogue_change();
create trigger count_sold_out_change after update of sku_count, only_sku_id, sold_out on products
  for each statement execute function count_sold_out_change();

-- The counts of what can be bought, without reading the wide rows.
create index on products (min_price_fen, position, id) where listed and not sold_out;
