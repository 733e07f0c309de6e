-- Search finds tokens (search/search-tokens.ts), also two Chinese characters, which trigrams cannot.
drop index products_search_text_idx;

-- Kept apart from products and never compressed: a word that many products have is looked for in all of these rows, and
-- that is ten times faster where they are short and plain.
create table product_search (
  product_id text primary key references products on delete cascade,
  tokens tsvector not null
) with (toast_tuple_target = 8160);
alter table product_search alter tokens set storage main;
create index on product_search using gin (tokens);

-- products.search_text holds the tokens separated by spaces.
create function keep_product_search() returns trigger language plpgsql as $$
begin
  insert into product_search values (new.id, array_to_tsvector(array_remove(string_to_array(new.search_text, ' '), '')))
  on conflict (product_id) do update set tokens = excluded.tokens;
  return null;
end $$;
create trigger keep_product_search after insert or update of search_text on products
  for each row execute function keep_product_search();

-- A page of products in each order, and the counts that go with it, without reading the wide rows.
create index on products (sold_count desc, position, id) where listed;
create index on products (created_at desc, position, id) where listed;
create index on products (min_price_fen, position, id) where listed;
create index on search_words (searches desc, word);
create index on favourites (customer_id, created_at desc, product_id desc);
create index on footprints (customer_id, seen_at desc, product_id desc);
