-- A visit uses up the report that brought the customer, and with it what its agent said again beside it (续报).

alter table pre_report add column used_by uuid constraint pre_report_used_by references visit;
update pre_report r set used_by = (
  select j.visit_id from verdict j join confirmation c on c.visit_id = j.visit_id and j.version >= c.version
  where j.report_id = r.id order by j.visit_id limit 1)
  where r.ended_why = 'MATCHED';
alter table pre_report add constraint pre_report_used_by_visit check ((used_by is not null) = (ended_why is not distinct from 'MATCHED'));
comment on column pre_report.used_by is 'The visit that used it up: as the report that brought the customer, or as another one in the same words of the same agent.';
create index pre_report_of_visit on pre_report (used_by) where used_by is not null;
grant update (used_by) on pre_report to "${application_role}";

-- The backstop of what is decided under the lock of the project's journal: nobody wins twice with one customer.
create function nothing_said_again_stands() returns trigger language plpgsql set search_path from current as $$
begin
  if exists (select from pre_report other where other.project_id = new.project_id and other.agent_id = new.agent_id
      and other.agency_id = new.agency_id and other.identity_key = new.identity_key and other.ended_why is null
      and other.effective_at <= new.ended_at and other.deadline > new.ended_at) then
    raise exception 'the same agent''s report in the same words is used up as well' using errcode = 'check_violation',
      constraint = 'nothing_said_again_stands';
  end if;
  return null;
end $$;
create constraint trigger nothing_said_again_stands after update of used_by on pre_report
  deferrable initially deferred for each row when (new.used_by is not null) execute function nothing_said_again_stands();
