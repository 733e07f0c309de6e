-- Figures: a sum for each day in China, entrance and subject. They outlive the visits and events that they were counted from.
create table figures (
  day date not null,
  figure text not null,
  entrance text not null,
  subject text not null check (subject in ('shop', 'product', 'venue_code', 'content')),
  subject_id text not null,
  value bigint not null,
  primary key (subject, day, entrance, subject_id, figure)
);
create index on figures (day, figure);

-- Until when the changes of what a figure is counted from have been looked at. A new figure has no row and begins with all days.
create table figure_progress (figure text primary key, changes_until timestamptz not null);

-- What is as old as this or older has been deleted, by the member of the setting "retention". Such days are not counted again.
create table forgotten (kept_for text primary key, until timestamptz not null);
insert into forgotten (kept_for, until)
select unnest(array['visitDays', 'eventDays', 'searchWordDays', 'noticeDays']), 'epoch';

create index on orders (paid_at) where paid_at is not null;
create index on presents (opened_at) where opened_at is not null;
create index on parcels (answered_at) where answered_at is not null;
