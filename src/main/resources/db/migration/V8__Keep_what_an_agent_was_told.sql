-- A report's end, and what its agent knows of it, are two things; and one report brings one customer.

alter table pre_report
  add column told_why text,
  add column told_at timestamptz;
update pre_report set told_why = ended_why, told_at = ended_at;
alter table pre_report
  add constraint pre_report_told_known check (told_why in ('MATCHED', 'WITHDRAWN', 'SUPERSEDED')),
  add constraint pre_report_told_whole check ((told_why is null) = (told_at is null)),
  add constraint pre_report_told_has_ended check (told_why is null or ended_why is not null),
  add constraint pre_report_untold_is_matched check (told_why is not null or ended_why is null or ended_why = 'MATCHED');
comment on column pre_report.told_why is
  'The end as its agent knows it: not that of a visit, while telling would reveal a collision; then the agent''s own withdrawal.';
grant update (told_why, told_at) on pre_report to "${application_role}";

alter table confirmation
  add column report_id uuid constraint confirmation_report references pre_report;
update confirmation c set report_id = v.report_id from verdict v where v.visit_id = c.visit_id and v.version = c.version;
alter table confirmation
  add constraint confirmation_uses_report_once unique (report_id);
comment on constraint confirmation_uses_report_once on confirmation is 'One report brings one customer: a mask never wins two.';
