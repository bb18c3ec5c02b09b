-- Who is who: projects and their terms, agencies, agents and the numbers they write to, staff. What staff set up.

create table project (
  id             integer generated always as identity constraint project_pkey primary key,
  code           text not null constraint project_code_once unique,
  name           text not null,
  aliases        text[] not null,
  property_types text[] not null,
  zone           text not null,
  opening_day    date,
  constraint project_code_is_short check (code ~ '^[A-Z0-9]{1,12}$')
);

create table terms (
  id             integer generated always as identity constraint terms_pkey primary key,
  project_id     integer not null constraint terms_project references project,
  effective_from timestamptz not null,
  body           jsonb not null,
  constraint terms_one_version_at_a_time unique (project_id, effective_from)
);
comment on table terms is 'Versions are never edited: the version in force at a report''s effective time judges it for ever.';

create table agency (
  id    integer generated always as identity constraint agency_pkey primary key,
  name  text not null constraint agency_name_once unique,
  state text not null,
  constraint agency_state_known check (state in ('APPLIED', 'APPROVED', 'SUSPENDED', 'CANCELLED'))
);

create table agent (
  id             uuid constraint agent_pkey primary key,
  agency_id      integer not null constraint agent_agency references agency,
  name_sealed    bytea not null,
  address_sealed bytea not null,
  address_key    bytea not null constraint agent_address_once unique,
  state          text not null,
  constraint agent_state_known check (state in ('ACTIVE', 'LEFT'))
);
comment on constraint agent_address_once on agent is 'One person writes from one address: a report is somebody''s, never two people''s.';

create table gateway_number (
  channel    text not null,
  number     text not null,
  project_id integer constraint gateway_number_project references project,
  constraint gateway_number_pkey primary key (channel, number)
);
comment on column gateway_number.project_id is 'The only project it serves; null when it serves them all.';

create table staff_account (
  id            uuid constraint staff_account_pkey primary key,
  name          text not null constraint staff_account_name_once unique,
  password_hash text not null,
  roles         text[] not null,
  projects      text[],
  constraint staff_account_roles_known check (roles <@ array['desk', 'manager', 'auditor', 'admin', 'agency'] and cardinality(roles) > 0)
);
comment on column staff_account.projects is 'Codes of the projects it may act for; null for all of them.';

-- A copy of the directory is kept in memory; every decision compares its version within its own transaction.
create table directory_version (
  only_one boolean constraint directory_version_pkey primary key default true,
  version  bigint not null,
  constraint directory_version_is_one_row check (only_one)
);
insert into directory_version (version) values (1);

create function directory_changed() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update directory_version set version = version + 1;
  return null;
end $$;

create trigger project_changed after insert or update or delete on project for each statement execute function directory_changed();
create trigger terms_changed after insert or update or delete on terms for each statement execute function directory_changed();
create trigger agency_changed after insert or update or delete on agency for each statement execute function directory_changed();
create trigger agent_changed after insert or update or delete on agent for each statement execute function directory_changed();
create trigger gateway_number_changed after insert or update or delete on gateway_number for each statement execute function directory_changed();

grant select, insert, update on project, agency, agent, gateway_number, staff_account to "${application_role}";
grant select, insert on terms to "${application_role}";
grant delete on gateway_number to "${application_role}";
grant select on directory_version to "${application_role}";
