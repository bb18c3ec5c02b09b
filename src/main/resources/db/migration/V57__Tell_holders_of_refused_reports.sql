-- Who has a customer may be told that another agency's report of the same customer was refused: of each agency once.

create table told_attempt (
  project_id integer not null constraint told_attempt_project references project,
  agency_id  integer not null constraint told_attempt_agency references agency,
  agent_id   uuid not null constraint told_attempt_agent references agent,
  report_id  uuid constraint told_attempt_report references pre_report,
  visit_id   uuid constraint told_attempt_visit references visit,
  message_id uuid not null constraint told_attempt_message references message,
  told_at    timestamptz not null,
  constraint told_attempt_by_one check (num_nonnulls(report_id, visit_id) = 1)
);
comment on table told_attempt is 'agency_id: whose report was refused. agent_id: who was told, by whose report or visit they have the customer.';
create unique index told_attempt_once on told_attempt (coalesce(report_id, visit_id), agent_id, agency_id);

grant select, insert on told_attempt to "${application_role}";
