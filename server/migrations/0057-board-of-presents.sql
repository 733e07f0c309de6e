-- The merchant's board of presents: all of them newest first, those in one state, those that expire next, and what came back.
create index on presents (created_at desc, id desc);
create index on presents (state, created_at desc, id desc);
create index on presents (expires_at, id) where state = 'open';
create index on parcels (return_reason, present_id) where return_reason is not null;
create index on parcels (state, present_id) where state in ('declined', 'expired', 'taken_back');
