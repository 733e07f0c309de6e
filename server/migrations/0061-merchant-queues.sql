-- What the merchant's staff look for, and the queues that they work off.
create index on after_sales (state, applied_at desc, id desc);
create index on after_sales (type, applied_at desc, id desc);
create index on after_sale_parcels (upper(waybill_number));
create index on presents (expires_at) where state = 'open';
create index on commission_holds (held_at desc, id desc) where state in ('open', 'appealed');
create index on withdrawals (requested_at desc, id desc) where state <> 'paid';
create index on invoices (number) where number is not null;
create index on red_invoices (number) where number is not null;
