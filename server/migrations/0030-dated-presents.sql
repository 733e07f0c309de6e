-- A present may open on a day that its giver chose: from then on it can be accepted. Until then the giver may take it back.
alter table presents add column opens_at timestamptz;
alter table presents add constraint opens_before_it_expires check (opens_at < expires_at);

alter table parcels drop constraint parcels_state_check;
alter table parcels add constraint parcels_state_check
  check (state in ('waiting', 'claimed', 'declined', 'expired', 'taken_back', 'refunded'));
alter table parcels drop constraint parcels_return_reason_check;
alter table parcels add constraint parcels_return_reason_check
  check (return_reason in ('declined', 'expired', 'taken_back', 'merchant'));

-- Every version of the setting gets what the shop allows from now on.
update settings set value = value || '{"opensWithinDays": 30}' where key = 'presents';
