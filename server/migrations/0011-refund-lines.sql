-- A refund takes back some pieces or an amount of a line, several times. What was refunded stands beside what was paid, and
-- can never exceed it.
alter table order_lines
  add column refunded_quantity integer not null default 0 check (refunded_quantity between 0 and quantity),
  add column refunded_fen bigint not null default 0 check (refunded_fen between 0 and payable_fen),
  -- Of the refunded pieces those that had not been shipped, which are back in stock.
  add column returned_quantity integer not null default 0 check (returned_quantity between 0 and refunded_quantity),
  add constraint returned_pieces_are_not_shipped check (shipped_quantity + returned_quantity <= quantity);
alter table orders
  add column refunded_freight_fen bigint not null default 0 check (refunded_freight_fen between 0 and freight_fen);
-- All refunds of a payment, due ones too. It replaces the unique indexes that allowed one refund of a payment or a share.
alter table payments
  add column refunded_fen bigint not null default 0 check (refunded_fen between 0 and amount_fen);
drop index one_whole_refund;
alter table refunds drop constraint refunds_parcel_id_key;
create index on refunds (share) where share is not null;

-- Until now a refund was of a whole order or a whole parcel.
update order_lines l
  set refunded_quantity = l.quantity, refunded_fen = l.payable_fen, returned_quantity = l.quantity - l.shipped_quantity
  from orders o where o.id = l.order_id and o.kind <> 'present' and o.state = 'refunded';
update orders set refunded_freight_fen = freight_fen where kind = 'plain' and state = 'refunded' and freight_fen > 0;
update order_lines l set refunded_quantity = p.pieces, refunded_fen = p.fen
  from presents s
  join lateral (
    select count(*) as pieces, sum(amount_fen) as fen
    from parcels where present_id = s.id and return_reason is not null) p on p.pieces > 0
  where l.order_id = s.order_id;
update payments p set refunded_fen = r.fen
  from (select payment_id, sum(amount_fen) as fen from refunds group by payment_id) r
  where r.payment_id = p.id;
