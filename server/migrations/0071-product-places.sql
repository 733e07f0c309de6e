-- Between two products there is room for others: a move writes one row (core/catalogue/place-product.ts).
update products set position = position * 1024;
-- Its neighbours, also off the shelf.
create index on products (position, id);
