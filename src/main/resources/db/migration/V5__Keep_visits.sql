-- Visits: arrivals stamped by us, verdicts with their trace, confirmations, and the protection that they open.

create table customer (
  id         uuid constraint customer_pkey primary key,
  project_id integer not null constraint customer_project references project,
  constraint customer_in_project unique (project_id, id)
);

create table customer_phone (
  project_id  integer not null,
  phone_key   bytea not null,
  customer_id uuid not null,
  constraint customer_phone_one_person primary key (project_id, phone_key),
  constraint customer_phone_customer foreign key (project_id, customer_id) references customer (project_id, id)
);
comment on constraint customer_phone_one_person on customer_phone is 'A whole number is one customer of a project, whoever types it.';

create table visit (
  id              uuid constraint visit_pkey primary key,
  project_id      integer not null,
  customer_id     uuid not null,
  name_sealed     bytea not null,
  source          text not null,
  brought_by      text not null,
  brought_agency  integer constraint visit_brought_agency references agency,
  party           integer,
  arrived_at      timestamptz not null,
  arrival_day     date not null,
  entered_at      timestamptz,
  account_id      uuid not null constraint visit_account references staff_account,
  idempotency_key text,
  request_hash    bytea not null,
  constraint visit_customer foreign key (project_id, customer_id) references customer (project_id, id),
  constraint visit_once_a_day unique (project_id, customer_id, arrival_day),
  constraint visit_request_once unique (account_id, idempotency_key),
  constraint visit_party_counts check (party between 1 and 500),
  constraint visit_source_known check (source in ('AGENCY', 'OWN_STAFF', 'DEVELOPER', 'ON_SITE', 'REFERRAL')),
  constraint visit_bringer_known check (brought_by in ('unsaid', 'self', 'agency')),
  constraint visit_bringer_named check ((brought_by = 'agency') = (brought_agency is not null))
);
comment on constraint visit_once_a_day on visit is 'One customer has one arrival per project and day: leaving and coming back restarts nothing.';
create index visit_by_time on visit (project_id, arrived_at desc, id desc);

create table visit_phone (
  visit_id   uuid not null constraint visit_phone_visit references visit,
  position   smallint not null,
  project_id integer not null,
  first3     text,
  last4      text,
  sealed     bytea not null,
  constraint visit_phone_pkey primary key (visit_id, position)
);
create index visit_phone_by_last4 on visit_phone (project_id, last4);
create index visit_phone_by_first3 on visit_phone (project_id, first3) where last4 is null;

create table verdict (
  visit_id        uuid not null constraint verdict_visit references visit,
  version         integer not null,
  kind            text not null,
  report_id       uuid constraint verdict_report references pre_report,
  judged_at       timestamptz not null,
  protected_from  timestamptz not null,
  protected_until timestamptz not null,
  sealed          bytea not null,
  constraint verdict_pkey primary key (visit_id, version),
  constraint verdict_kind_known check (kind in ('BroughtBy', 'Protected', 'WalkIn', 'Contested')),
  constraint verdict_names_winner check ((kind = 'BroughtBy') = (report_id is not null)),
  constraint verdict_version_counts check (version >= 1)
);
comment on table verdict is 'Immutable: a verdict that changes before its confirmation is a new version.';

create table confirmation (
  visit_id          uuid constraint confirmation_once primary key,
  version           integer not null,
  confirmed_at      timestamptz not null,
  account_id        uuid not null constraint confirmation_account references staff_account,
  signatures_sealed bytea not null,
  constraint confirmation_of_verdict foreign key (visit_id, version) references verdict (visit_id, version)
);
comment on constraint confirmation_once on confirmation is 'A visit is confirmed once; what follows is a ruling.';

create table protection (
  id          uuid constraint protection_pkey primary key,
  project_id  integer not null,
  customer_id uuid not null,
  visit_id    uuid not null constraint protection_of_one_visit unique constraint protection_visit references visit,
  during      tstzrange not null,
  constraint protection_customer foreign key (project_id, customer_id) references customer (project_id, id),
  constraint protection_lasts check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  constraint protection_never_overlaps exclude using gist (project_id with =, customer_id with =, during with &&)
);
comment on constraint protection_never_overlaps on protection is 'A customer is protected for one side at a time, whatever the code believes.';

create table protection_holder (
  protection_id uuid not null constraint protection_holder_protection references protection,
  position      smallint not null,
  agency_id     integer constraint protection_holder_agency references agency,
  agent_id      uuid constraint protection_holder_agent references agent,
  constraint protection_holder_pkey primary key (protection_id, position),
  constraint protection_holder_agent_of_agency check (agent_id is null or agency_id is not null)
);
comment on table protection_holder is 'For whom: the house where there is no agency; several while a dispute is open.';

create table dispute (
  id        uuid constraint dispute_pkey primary key,
  visit_id  uuid not null constraint dispute_once_per_visit unique constraint dispute_visit references visit,
  opened_at timestamptz not null,
  due_at    timestamptz not null,
  constraint dispute_has_time check (opened_at < due_at)
);

grant select, insert on customer, customer_phone, visit, visit_phone, verdict, confirmation, protection, protection_holder, dispute
  to "${application_role}";
