-- The visit whose marks this one keeps: somebody came back without a link. No reference: that visit may be forgotten first.
alter table visits add kept_from text;

-- An event may be about no order: a visit that got its customer.
alter table outbox alter column order_id drop not null;
