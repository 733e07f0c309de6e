-- Times of presents that were fixed until now: every version of the setting gets them, as they were.
update settings set value = value || '{"remindHoursBefore": 2, "cardRetentionDays": 30}' where key = 'presents';
