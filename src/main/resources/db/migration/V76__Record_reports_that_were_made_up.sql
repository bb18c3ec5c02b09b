-- Reports that were made up (虚假报备) are recorded against their agents once two people say so (REG-02, line 36).

create table fake_report (
  id              uuid constraint fake_report_pkey primary key,
  project_id      integer not null constraint fake_report_project references project,
  report_id       uuid not null constraint fake_report_report references pre_report,
  agent_id        uuid not null constraint fake_report_agent references agent,
  agency_id       integer not null constraint fake_report_agency references agency,
  undoes          uuid constraint fake_report_undoes references fake_report,
  reason_sealed   bytea not null,
  evidence_sealed bytea not null,
  proposed_by     uuid not null constraint fake_report_proposed_by references staff_account,
  proposed_at     timestamptz not null,
  sequence        bigint not null,
  constraint fake_report_place_once unique (project_id, sequence),
  constraint fake_report_as_decided unique (id, project_id, report_id, agent_id, proposed_by),
  constraint fake_report_undoes_another check (undoes <> id),
  constraint fake_report_entry foreign key (project_id, sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred
);
comment on table fake_report is 'What one of the staff says; a second person must agree before it counts.';
comment on column fake_report.undoes is 'What two people said and it takes back; null where it says that the report was made up.';
create index fake_report_of_report on fake_report (report_id);

create table fake_report_decision (
  fake_id     uuid constraint fake_report_decision_once primary key,
  project_id  integer not null,
  report_id   uuid not null,
  agent_id    uuid not null,
  proposed_by uuid not null,
  account_id  uuid not null constraint fake_report_decision_account references staff_account,
  decided_at  timestamptz not null,
  agreed      boolean not null,
  nth         smallint,
  fine        integer,
  removes     boolean not null,
  undone_by   uuid constraint fake_report_decision_undone_by references fake_report,
  sequence    bigint not null,
  constraint fake_report_decision_of_fake foreign key (fake_id, project_id, report_id, agent_id, proposed_by)
    references fake_report (id, project_id, report_id, agent_id, proposed_by),
  constraint fake_report_decision_by_another check (account_id <> proposed_by or not agreed),
  constraint fake_report_decision_counts_once_agreed check (agreed or nth is null),
  constraint fake_report_decision_fine_possible check ((nth is null) = (fine is null) and nth >= 1 and fine between 0 and 1000000),
  constraint fake_report_decision_removes_instead check (not removes or nth is not null and fine = 0),
  constraint fake_report_decision_undone_once_counted check (undone_by is null or nth is not null),
  constraint fake_report_decision_entry foreign key (project_id, sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred
);
comment on column fake_report_decision.nth is 'The how many-th it is of its agent in the project: by it the fine is that of the terms. Null where it says nothing of the kind.';
comment on column fake_report_decision.fine is 'In yuan; nobody pays us.';
create unique index fake_report_decision_nth_once on fake_report_decision (project_id, agent_id, nth)
  where nth is not null and undone_by is null;
create unique index fake_report_decision_report_once on fake_report_decision (report_id)
  where nth is not null and undone_by is null;

grant select, insert on fake_report, fake_report_decision to "${application_role}";
grant update (undone_by) on fake_report_decision to "${application_role}";

alter table terms add constraint terms_fake_report_fines_possible check (case
  when body -> 'fakeReportFines' is null or body -> 'fakeReportFines' = 'null'::jsonb then true
  when jsonb_typeof(body -> 'fakeReportFines') = 'array' then
    jsonb_array_length(body -> 'fakeReportFines') between 1 and 9
    and not jsonb_path_exists(body, '$.fakeReportFines[*] ? (@.type() != "number" || @ < 0 || @ > 1000000)')
  else false end);
comment on constraint terms_fake_report_fines_possible on terms is 'A fine in yuan for each of the first reports that were made up; who makes up one more is removed.';
