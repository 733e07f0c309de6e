-- The PDF of an invoice that the merchant issued elsewhere lies in the shop's own store, under the id of the document.
alter table invoices add column pdf_stored boolean not null default false;
alter table red_invoices add column pdf_stored boolean not null default false;
