-- What a product's page shows to everybody is kept until the catalogue changes, and it shows SKUs. Orders write none of these rows.
create trigger count_catalogue_change after insert or update or delete on skus
  for each statement execute function count_catalogue_change();
