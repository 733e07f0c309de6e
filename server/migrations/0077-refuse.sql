-- For a statement that must not be done as things are: it fails, and nothing runs that was sent behind it. `reason` is for the API
-- (server/src/platform/database/refuse.ts), `detail` what it has to know.
create function refuse(reason text, detail text default '') returns integer language plpgsql as $$
begin
  raise exception using errcode = 'HL001', message = reason, detail = detail;
end $$;
