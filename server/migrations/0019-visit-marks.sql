-- The marks of a visit are rows, so that another kind of mark is no new column.
create table visit_marks (
  visit_id text not null references visits on delete cascade,
  mark text not null check (mark in ('channel', 'content', 'promoter', 'staff', 'room', 'venue', 'sharer')),
  value text not null check (value <> ''),
  primary key (visit_id, mark)
);
insert into visit_marks (visit_id, mark, value)
select visits.id, marked.mark, marked.value
from visits cross join lateral (values
  ('channel', channel), ('content', content), ('promoter', promoter), ('venue', venue), ('sharer', sharer)
) as marked (mark, value)
where marked.value <> '';
alter table visits
  drop column channel, drop column content, drop column promoter, drop column venue, drop column sharer;
