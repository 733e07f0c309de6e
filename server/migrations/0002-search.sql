-- Search finds tokens (search/search-tokens.ts), two Chinese characters at the least, which trigrams cannot.
-- search_text holds them separated by spaces.
drop index products_search_text_idx;
alter table products add column search_tokens tsvector
  generated always as (array_to_tsvector(string_to_array(search_text, ' '))) stored;
create index on products using gin (search_tokens);

-- A page of products in each order, and the counts that go with it, without reading the wide rows.
create index on products (sold_count desc, position, id) where listed;
create index on products (created_at desc, position, id) where listed;
create index on products (min_price_fen, position, id) where listed;
create index on stocks (sku_id) where available > 0;
create index on search_words (searches desc, word);
create index on favourites (customer_id, created_at desc, product_id desc);
create index on footprints (customer_id, seen_at desc, product_id desc);
