-- Whose report lost may be told so: once, however often the customer comes again.

create table told_loss (
  report_id uuid not null constraint told_loss_report references pre_report,
  visit_id  uuid not null constraint told_loss_visit references visit,
  told_at   timestamptz not null,
  constraint told_loss_once primary key (report_id)
);
comment on table told_loss is 'report_id: whose agent was told that it lost. visit_id: at which visit.';

grant select, insert on told_loss to "${application_role}";
