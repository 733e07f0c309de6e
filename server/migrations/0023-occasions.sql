-- The occasion of the shop's own that a present was given for, {"code", "title"}, as it was offered then; null: `occasion` says it.
alter table presents add offered_occasion jsonb;
