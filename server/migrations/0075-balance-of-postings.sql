-- The lines of a posting are looked up by its id. As a join with all postings, PostgreSQL read the whole ledger each time, in the
-- order of the ids up to the newest: each payment took longer than the one before.
create or replace function refuse_unbalanced_posting() returns trigger language plpgsql as $$
begin
  if exists (
    select from (select distinct posting_id as id from added) as a
    where (
      select sum(l.amount) = 0
        and sum(l.amount) filter (where l.amount > 0) = (select p.amount from ledger_postings p where p.id = a.id)
      from ledger_lines l where l.posting_id = a.id
    ) is not true
  ) then raise exception 'the lines of a posting sum to zero, and its positive ones to its amount'; end if;
  return null;
end $$;
