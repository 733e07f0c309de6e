-- Who has searched for a word, once each, so that a hot word is one of several people. `person` is a hash of word and customer:
-- rows of one customer cannot be found without guessing both.
create table search_people (
  word text not null references search_words on delete cascade,
  person text not null,
  searched_at timestamptz not null,
  primary key (word, person)
);
create index on search_people (searched_at);

-- Nobody knows how many people the words of the release before are from: they are counted anew.
alter table search_words add column people integer not null default 0;
drop index search_words_searches_word_idx;
create index on search_words (people desc, searches desc, word);

-- Products have more tokens from this release on; the next import of a file writes them.
update products set content_hash = '';
