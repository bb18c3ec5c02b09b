-- When the agent of a report is reminded that it is about to expire. Reports made before this version have no such time, unless their
-- deadline moves. Versions of terms kept before it say nothing of reminders and are read as P1D@09:00, as a setup that says nothing is.

alter table pre_report add column remind_at timestamptz;
alter table pre_report add constraint pre_report_reminds_in_time check (remind_at > effective_at);
comment on column pre_report.remind_at is 'Null where the agent was reminded, or never will be.';
create index pre_report_to_remind_of on pre_report (remind_at) where remind_at is not null;
grant update (remind_at) on pre_report to "${application_role}";

alter table terms add constraint terms_reminder_possible check (
  coalesce(body ->> 'reminder', 'none') ~ '^(none|P([0-9]|[012][0-9]|30)D@([01][0-9]|2[0-3]):[0-5][0-9])$');
