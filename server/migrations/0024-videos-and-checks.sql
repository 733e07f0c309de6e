-- A subject has at most nine pictures, and one video after them.
alter table uploads
  drop constraint uploads_position_check,
  add constraint uploads_position_check check (position between 0 and 9),
  add constraint uploads_video_position check ((kind = 'video') = (position = 9)),
  -- How often it was given to the content check.
  add submissions integer not null default 0;
