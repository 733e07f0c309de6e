-- What each coupon was used for, and the withdrawals of everybody.
create index on held_coupons (coupon_id, state);
create index on withdrawals (requested_at desc, id desc);
create index on withdrawals (state, requested_at desc, id desc);
