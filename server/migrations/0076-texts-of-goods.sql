-- Which texts of goods have no words in a language, kept so that a page of them reads no others (decision 73).

-- What shoppers read of a product, and of a SKU. A number or a code needs no words.
create function texts_of_product(title text, subtitle text, description text, services jsonb, attributes jsonb)
returns table (source text) language sql immutable as $$
  select t.source from (
    values (title), (subtitle), (description), (services ->> 'afterSaleNote')
    union all
    select unnest(array[one ->> 'name', one ->> 'value']) from jsonb_array_elements(attributes) as one
  ) as t (source)
  where t.source ~ '[一-鿿]'
$$;
create function texts_of_specs(specs jsonb) returns table (source text) language sql immutable as $$
  select t.source from jsonb_array_elements(specs) as one, unnest(array[one ->> 'name', one ->> 'value']) as t (source)
  where t.source ~ '[一-鿿]'
$$;

-- The same of goods on the shelf.
create view goods_texts as
  select p.id as product_id, t.source, sha256(convert_to(t.source, 'UTF8')) as source_hash
  from products p,
    lateral (
      select source from texts_of_product(p.title, p.subtitle, p.description, p.services, p.attributes)
      union all
      select of_sku.source from skus k, texts_of_specs(k.specs) as of_sku where k.product_id = p.id
    ) as t
  where p.listed;

-- The same by hash, each once a product. Who writes rows of a product holds its lock.
create table product_texts (
  source_hash bytea not null,
  product_id text not null,
  primary key (source_hash, product_id)
);
create index on product_texts (product_id);

-- Each of these texts that has no words in a language is among them. Others may be, which no product has any more or which got
-- their words at the same moment: a page leaves these out, and a job removes them at night.
create table texts_without_words (
  language text not null check (language in ('en', 'ja')),
  source_hash bytea not null,
  primary key (language, source_hash)
);

-- Called once the products have these texts. A row that is there is enough, also while it is being removed: only who saved words
-- removes it, and whoever takes these away brings it back. So this waits for nobody but who adds the same text.
create function add_texts_without_words(hashes bytea[]) returns void language plpgsql as $$
begin
  insert into texts_without_words
  select l.language, h.source_hash from (values ('en'), ('ja')) as l (language), unnest(hashes) as h (source_hash)
  where not exists (select from translations t where (t.language, t.source_hash) = (l.language, h.source_hash))
    and not exists (select from texts_without_words w where (w.language, w.source_hash) = (l.language, h.source_hash))
  order by l.language, h.source_hash
  on conflict do nothing;
end $$;

-- Makes the texts of these products what they are now. The caller has locked them by a statement before: it sees what a
-- transaction for which it waited has written, of a product or of one of its SKUs.
create function keep_product_texts(ids text[]) returns void language plpgsql as $$
declare added bytea[];
begin
  with now as materialized (
    select distinct source_hash, product_id from goods_texts where product_id = any (ids)
  ), gone as (
    delete from product_texts k where k.product_id = any (ids)
      and not exists (select from now n where (n.source_hash, n.product_id) = (k.source_hash, k.product_id))
  ), new as (
    insert into product_texts select * from now on conflict do nothing returning source_hash
  )
  select array_agg(distinct source_hash) into added from new;
  perform add_texts_without_words(added);
end $$;

-- By row, with the columns: a payment counts its sales in products and writes none of these, so it comes past no trigger.
create function keep_texts_of_product() returns trigger language plpgsql as $$
begin
  perform keep_product_texts(array[new.id]);
  return null;
end $$;
create trigger keep_texts after update of title, subtitle, description, services, attributes, listed on products for each row
  when (new.listed and (old.title, old.subtitle, old.description, old.services, old.attributes)
      is distinct from (new.title, new.subtitle, new.description, new.services, new.attributes)
    or old.listed <> new.listed)
  execute function keep_texts_of_product();
create function keep_texts_of_sku() returns trigger language plpgsql as $$
begin
  perform from products where id = new.product_id for no key update;
  perform keep_product_texts(array[new.product_id]);
  return null;
end $$;
create trigger keep_texts after update of specs on skus for each row when (old.specs is distinct from new.specs)
  execute function keep_texts_of_sku();

-- An import adds many at once. Its SKUs come after their products, and only add texts.
create function keep_texts_of_new_products() returns trigger language plpgsql as $$
declare added bytea[];
begin
  with new as (
    insert into product_texts
    select distinct sha256(convert_to(t.source, 'UTF8')), p.id
    from changed p, texts_of_product(p.title, p.subtitle, p.description, p.services, p.attributes) as t
    where p.listed
    on conflict do nothing returning source_hash
  ) select array_agg(distinct source_hash) into added from new;
  perform add_texts_without_words(added);
  return null;
end $$;
create trigger keep_texts_added after insert on products referencing new table as changed
  for each statement execute function keep_texts_of_new_products();
create function keep_texts_of_new_skus() returns trigger language plpgsql as $$
declare added bytea[];
begin
  perform from products where id in (select product_id from changed) order by id collate "C" for no key update;
  with new as (
    insert into product_texts
    select distinct sha256(convert_to(t.source, 'UTF8')), k.product_id
    from changed k join products p on p.id = k.product_id and p.listed, texts_of_specs(k.specs) as t
    on conflict do nothing returning source_hash
  ) select array_agg(distinct source_hash) into added from new;
  perform add_texts_without_words(added);
  return null;
end $$;
create trigger keep_texts_added after insert on skus referencing new table as changed
  for each statement execute function keep_texts_of_new_skus();

create function keep_texts_of_removed_skus() returns trigger language plpgsql as $$
begin
  perform from products where id in (select product_id from changed) order by id collate "C" for no key update;
  perform keep_product_texts(array_agg(distinct product_id)) from changed having count(*) > 0;
  return null;
end $$;
create trigger keep_texts_removed after delete on skus referencing old table as changed
  for each statement execute function keep_texts_of_removed_skus();
-- No foreign key: each text of an import would look its product up.
create function remove_product_texts() returns trigger language plpgsql as $$
begin
  delete from product_texts using changed where product_id = id;
  return null;
end $$;
create trigger keep_texts_removed after delete on products referencing old table as changed
  for each statement execute function remove_product_texts();

-- Who writes words holds the lock of their row in translations.
create function texts_have_words() returns trigger language plpgsql as $$
begin
  delete from texts_without_words w using changed c where (w.language, w.source_hash) = (c.language, c.source_hash);
  return null;
end $$;
create trigger keep_texts_added after insert on translations referencing new table as changed
  for each statement execute function texts_have_words();
-- Also a text that no product has: one that is being added may still see the words. A row that is there is locked, so that the
-- job of the night leaves it.
create function texts_lost_words() returns trigger language plpgsql as $$
begin
  insert into texts_without_words select language, source_hash from changed order by language, source_hash
  on conflict (language, source_hash) do update set source_hash = excluded.source_hash;
  return null;
end $$;
create trigger keep_texts_removed after delete on translations referencing old table as changed
  for each statement execute function texts_lost_words();

-- The triggers keep writers out until this ends: no text is left out.
insert into product_texts select distinct source_hash, product_id from goods_texts;
select add_texts_without_words(array_agg(distinct source_hash)) from product_texts;
analyze product_texts, texts_without_words;
