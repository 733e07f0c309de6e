-- The log is read by time, also for one person, one object or one operation.

drop index audit_log_actor_id_id_idx, audit_log_object_id_id_idx, audit_log_action_id_idx;
create index on audit_log (at, id);
create index on audit_log (actor_id, at, id);
create index on audit_log (object_id, at, id);
create index on audit_log (action, at, id);
