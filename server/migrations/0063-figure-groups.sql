-- Sales are counted by category, promoter, agency, coupon and the month of the customer's first order too. What belongs to none
-- of a kind is a row with an empty id, so that each kind sums to the shop.
alter table figures drop constraint figures_subject_check;
alter table figures add constraint figures_subject_check check (subject in (
  'shop', 'product', 'category', 'venue_code', 'content', 'promoter', 'agency', 'coupon', 'cohort'));
-- All days are counted anew.
delete from figure_progress
where figure in ('buyers', 'ordersPaid', 'salesFen', 'refundedFen', 'presentsGiven', 'parcelsAccepted', 'visits');

-- A customer's orders that came before, and who bought in a span of days.
create index on orders (customer_id, paid_at) where paid_at is not null and kind <> 'parcel';
create index orders_paid_by on orders (paid_at, customer_id) where paid_at is not null and kind <> 'parcel';
