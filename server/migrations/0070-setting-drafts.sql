-- Any setting that shoppers see may have drafts.
alter table home_drafts rename to setting_drafts;
alter table setting_drafts add column key text not null default 'home';
alter table setting_drafts alter column key drop default;
