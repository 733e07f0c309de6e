-- What a notice tells, so that it is read in the reader's language. Title and text stay what WeChat's message says, in Chinese, and
-- what is read of notices from before.
alter table messages add column told jsonb;
