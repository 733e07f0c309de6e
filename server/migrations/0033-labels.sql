-- For whom products are presents, and on what occasion, as the merchant has labelled them: recipient:mother, occasion:birthday.
create table product_labels (
  label text not null,
  product_id text not null references products on delete cascade,
  primary key (label, product_id)
);
create index on product_labels (product_id, label);

create trigger count_catalogue_change after insert or update or delete on product_labels
  for each statement execute function count_catalogue_change();
