-- Pre-reports: who reported whom, when, under which receipt, until when.

create table pre_report (
  id             uuid constraint pre_report_pkey primary key,
  receipt        text not null constraint pre_report_receipt_once unique,
  project_id     integer not null constraint pre_report_project references project,
  agent_id       uuid not null constraint pre_report_agent references agent,
  agency_id      integer not null constraint pre_report_agency references agency,
  terms_id       integer not null constraint pre_report_terms references terms,
  message_id     uuid not null constraint pre_report_message references message,
  name_sealed    bytea not null,
  identity_key   bytea not null,
  effective_at   timestamptz not null,
  sequence       bigint not null,
  earliest_visit timestamptz not null,
  deadline       timestamptz not null,
  ended_why      text,
  ended_at       timestamptz,
  constraint pre_report_place_once unique (project_id, sequence),
  constraint pre_report_lasts check (effective_at < deadline and effective_at <= earliest_visit),
  constraint pre_report_end_known check (ended_why in ('MATCHED', 'WITHDRAWN', 'SUPERSEDED')),
  constraint pre_report_end_whole check ((ended_why is null) = (ended_at is null)),
  constraint pre_report_not_twice exclude using gist (
    project_id with =, agent_id with =, identity_key with =, tstzrange(effective_at, deadline) with &&) where (ended_why is null)
);
comment on column pre_report.identity_key is 'Keyed hash of the numbers position by position and the name as understood.';
comment on constraint pre_report_not_twice on pre_report is 'An agent''s repeat within the validity is the same report with the same receipt, never a second one.';
create index pre_report_by_time on pre_report (project_id, effective_at desc, sequence desc);
create index pre_report_of_agent on pre_report (agent_id, effective_at desc);
create index pre_report_of_message on pre_report (message_id);

create table pre_report_phone (
  report_id  uuid not null constraint pre_report_phone_report references pre_report,
  position   smallint not null,
  project_id integer not null,
  first3     text,
  last4      text,
  sealed     bytea not null,
  constraint pre_report_phone_pkey primary key (report_id, position),
  constraint pre_report_phone_shows_little check (length(first3) = 3 and length(last4) = 4)
);
comment on table pre_report_phone is 'First three and last four stand in the clear to find candidates; every further digit is sealed.';
create index pre_report_phone_by_last4 on pre_report_phone (project_id, last4);
create index pre_report_phone_by_first3 on pre_report_phone (project_id, first3) where last4 is null;

grant select, insert on pre_report, pre_report_phone to "${application_role}";
grant update (ended_why, ended_at) on pre_report to "${application_role}";
