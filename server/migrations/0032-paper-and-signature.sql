-- The paper of the envelope and the name that the giver signed with. Null: as its occasion has it, and the giver's nickname.
alter table presents
  add column paper text check (paper in ('vermilion', 'rose', 'amber', 'jade', 'violet', 'ink')),
  add column signature text;
