-- What promoters send along with a product: words and pictures of the merchant.
create table promoter_materials (
  id text primary key,
  product_id text not null references products on delete cascade,
  words text not null,
  image_urls jsonb not null,
  created_at timestamptz not null,
  created_by text,
  check (words <> '' or jsonb_array_length(image_urls) > 0)
);
create index on promoter_materials (product_id, created_at);

-- The goods that a promoter has put together for one link.
create table promoter_shelves (
  promoter_id text primary key references promoters,
  title text not null,
  changed_at timestamptz not null
);
create table promoter_shelf_goods (
  promoter_id text not null references promoter_shelves,
  product_id text not null references products on delete cascade,
  position integer not null,
  primary key (promoter_id, product_id)
);
create index on promoter_shelf_goods (product_id);

alter table promoter_links drop constraint promoter_links_target_check;
alter table promoter_links add constraint promoter_links_target_check check (target in ('shop', 'product', 'gift', 'shelf'));
alter table promoter_links drop constraint promoter_links_check;
alter table promoter_links add constraint promoter_links_check check ((product_id is null) = (target in ('shop', 'shelf')));
