-- Since when nothing names a picture of the shop; null: something does, or nobody has looked yet.
alter table uploads add column unnamed_since timestamptz;
create index on uploads (unnamed_since) where subject_kind = 'shop';

update settings set value = value || '{"shopPictureDays": 30}' where key = 'uploads';
