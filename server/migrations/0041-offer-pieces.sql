-- How many pieces other agencies may sell by an offer; null: any number. What they sold is counted where there is a limit.
alter table agency_offers add column most_pieces integer check (most_pieces > 0);
alter table agency_offers add column sold_pieces integer not null default 0 check (sold_pieces >= 0);
alter table agency_offers add constraint no_more_than_offered check (sold_pieces <= most_pieces);
