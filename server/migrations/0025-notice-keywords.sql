-- What the template of a subscribe message is filled with, [{"name", "type", "value"}]. Notices of the release before have none.
alter table messages add keywords jsonb not null default '[]';
