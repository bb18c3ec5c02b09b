-- Staff of a project are texted what is due soon, and what is late, once each.

create table staff_alert (
  id             uuid constraint staff_alert_pkey primary key,
  project_id     integer not null constraint staff_alert_project references project,
  position       smallint not null,
  address_sealed bytea not null,
  constraint staff_alert_place_once unique (project_id, position),
  constraint staff_alert_few check (position between 0 and 9)
);
comment on table staff_alert is 'Where the staff of a project are told what waits for them, in the order of the setup.';
grant select, insert, delete on staff_alert to "${application_role}";

alter table appeal
  add column reminded_of timestamptz,
  add constraint appeal_reminded_of_its_time check (reminded_of = due_at);
comment on column appeal.reminded_of is 'The due time of which staff were reminded beforehand; null where they were not.';
create index appeal_to_remind_of on appeal (due_at) where reminded_of is null;
grant update (reminded_of) on appeal to "${application_role}";
