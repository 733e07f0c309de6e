-- The shop's own texts in other languages, by the text itself: whatever answers a text of the shop finds its words here. Found by
-- a hash, for a description is longer than an index takes.
create table translations (
  language text not null check (language in ('en', 'ja')),
  source_hash bytea not null check (source_hash = sha256(convert_to(source, 'UTF8'))),
  source text not null check (source <> ''),
  words text not null check (words <> ''),
  updated_at timestamptz not null,
  primary key (language, source_hash)
);

create trigger count_catalogue_change after insert or update or delete on translations
  for each statement execute function count_catalogue_change();
