-- A file of all translations has a row for each text, with its words in every language.
create index on translations (source_hash);
