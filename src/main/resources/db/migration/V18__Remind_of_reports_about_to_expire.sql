-- When the agent of a report is reminded that it is about to expire; null where that is done or never will be. Reports made before this
-- version are not reminded of: their terms did not say so.

alter table pre_report add column remind_at timestamptz;
alter table pre_report add constraint pre_report_reminds_in_time check (remind_at > effective_at and remind_at < deadline);
create index pre_report_to_remind_of on pre_report (remind_at) where remind_at is not null;
grant update (remind_at) on pre_report to "${application_role}";

alter table terms add constraint terms_reminder_possible check (
  coalesce(body ->> 'reminder', 'none') ~ '^(none|P([0-9]|[012][0-9]|30)D@([01][0-9]|2[0-3]):[0-5][0-9])$');
