-- Texts that were stored before each text that people give was tidied: jobs tidy them with the same function (core/stored-texts). In a
-- new shop there is nothing to do.
insert into due_work (kind, subject_id, due_at)
select kind, '', '2000-01-01' from (values
  ('tidy_customers', exists (select from customers)),
  ('tidy_addresses', exists (select from addresses)),
  ('tidy_orders', exists (select from orders)),
  ('tidy_shipments', exists (select from shipments)),
  ('tidy_presents', exists (select from presents)),
  ('tidy_parcels', exists (select from parcels)),
  ('tidy_after_sale_events', exists (select from after_sale_events)),
  ('tidy_venue_codes', exists (select from venue_codes))
) as texts (kind, has_rows) where has_rows
on conflict (kind, subject_id) do nothing;
