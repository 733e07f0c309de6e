-- Staff choose a venue by the beginning of its name.
create index on venue_codes (lower(venue) text_pattern_ops);
