-- What the lists of the desk sort by and filter by, where no index had it yet.
create index on orders (entrance, created_at desc, id desc);
create index on plans (created_at desc, id desc);
create index on plans (product_id, created_at desc, id desc);
create index on promoter_materials (created_at desc, id desc);
create index on promoters (asked_at desc, id desc);
create index on agencies (admitted_at desc, id desc);
create index on agencies (state, admitted_at desc, id desc);
create index on venue_codes (created_at desc, id desc) where ended_at is null;
create index on commission_holds (state, held_at desc, id desc);
create index on tasks (state, created_at desc, id desc);
-- The texts of coupons that can still be claimed.
create index on coupons (claim_until);

-- Those of a promoter, the newest first, instead of an index that finds them and leaves them to be sorted.
drop index coupons_promoter_id_idx;
create index on coupons (promoter_id, created_at desc, id desc) where promoter_id is not null;

-- Orders are found by words of their products' titles.
create index on products using gin (title gin_trgm_ops);
