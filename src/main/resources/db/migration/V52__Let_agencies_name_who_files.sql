-- Whom an agency names to file its reports in a project (指定备案人员), from a moment on; terms say whether anybody else may.

alter table terms add constraint terms_filer_known check (coalesce(body -> 'intake' ->> 'filer', 'ANY') in ('ANY', 'DESIGNATED'));

create table filer_designation (
  project_id     integer not null constraint filer_designation_project references project,
  agency_id      integer not null constraint filer_designation_agency references agency,
  effective_from timestamptz not null,
  agents         uuid[] not null,
  constraint filer_designation_pkey primary key (project_id, agency_id, effective_from),
  constraint filer_designation_few check (cardinality(agents) <= 100)
);
comment on table filer_designation is 'Versions are never edited; the last in force counts, and names nobody where it is empty.';
create trigger filer_designation_changed after insert or update or delete on filer_designation for each statement
  execute function directory_changed();

create function filers_are_agents() returns trigger language plpgsql set search_path from current as $$
begin
  if exists (select from unnest(new.agents) as named where not exists (
    select from agent where agent.id = named and agent.agency_id = new.agency_id)) then
    raise exception 'only its own agents file an agency''s reports' using errcode = 'check_violation', constraint = 'filer_designation_of_agents';
  end if;
  return new;
end $$;
create trigger filer_designation_of_agents before insert on filer_designation for each row execute function filers_are_agents();
grant select, insert on filer_designation to "${application_role}";
