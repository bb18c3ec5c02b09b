-- What was told of a project's opening day, and when: reports count with what was known at their effective time and with every move since.

create table opening (
  project_id integer not null constraint opening_project references project,
  told_at    timestamptz not null,
  day        date,
  constraint opening_told_once_at_a_time primary key (project_id, told_at),
  constraint opening_day_possible check (day between date '2000-01-01' and date '2099-12-31')
);
comment on table opening is 'Versions are never edited; the last is the day as it is known now, null where it is open again.';
insert into opening (project_id, told_at, day) select id, timestamptz '2000-01-01 00:00:00Z', opening_day from project where opening_day is not null;
create trigger opening_changed after insert or update or delete on opening for each statement execute function directory_changed();
alter table project drop column opening_day;
grant select, insert on opening to "${application_role}";
grant update (deadline) on pre_report to "${application_role}";

-- A report may wait five years for an opening day. Hours, so that no session's time zone changes what is allowed.
alter table pre_report drop constraint pre_report_ends;
alter table pre_report add constraint pre_report_ends check (deadline <= effective_at + interval '43992 hours');

alter table terms drop constraint terms_validity_possible;
alter table terms add constraint terms_validity_possible check (coalesce(case
    when body ->> 'validity' ~ '^(nextDay[+])?PT(?=[0-9])([0-9]{1,5}H)?([0-9]{1,7}M)?([0-9]{1,9}S)?$'
      then replace(body ->> 'validity', 'nextDay+', '')::interval between interval '1 minute' and interval '8784 hours'
    when body ->> 'validity' ~ '^(nextDay[+]|untilOpening[+])?P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$'
      then regexp_replace(body ->> 'validity', '^.*[+]', '')::interval <= interval '366 days'
    when body ->> 'validity' ~ '^(nextDay[+])?P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?@([01][0-9]|2[0-3]):[0-5][0-9]$'
      then regexp_replace(body ->> 'validity', '^nextDay[+]|@.*$', '', 'g')::interval between interval '1 day' and interval '366 days'
    end, false));

alter table terms
  add constraint terms_whole_number_known check (
    coalesce(body -> 'intake' ->> 'wholeNumber', 'ALLOWED') in ('FORBIDDEN', 'ALLOWED', 'REQUIRED')),
  add constraint terms_allow_numbers check (case body -> 'intake' ->> 'wholeNumber'
    when 'FORBIDDEN' then not jsonb_exists(body -> 'phoneForms', 'WHOLE')
    when 'REQUIRED' then body -> 'phoneForms' = '["WHOLE"]'::jsonb else true end);

alter table terms
  add constraint terms_hours_possible check (coalesce(body -> 'intake' -> 'window' ->> 'hours', '00:00-01:00')
    ~ '^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$'
    and coalesce(body -> 'intake' -> 'window' ->> 'hours', '') !~ '^(.{5})-\1$'),
  add constraint terms_days_possible check (
    coalesce(body -> 'intake' -> 'window' ->> 'first', '2000-01-01') ~ '^20[0-9]{2}-[0-9]{2}-[0-9]{2}$'
    and coalesce(body -> 'intake' -> 'window' ->> 'last', '2000-01-01') ~ '^20[0-9]{2}-[0-9]{2}-[0-9]{2}$'
    and coalesce(body -> 'intake' -> 'window' ->> 'first' <= body -> 'intake' -> 'window' ->> 'last', true));

alter table terms
  add constraint terms_inside_agency_known check (coalesce(body -> 'intake' ->> 'insideAgency', 'KEPT') in ('KEPT', 'VOID')),
  add constraint terms_quotas_possible check (
    coalesce((body -> 'intake' ->> 'agencyQuota')::integer, 1) between 1 and 100000
    and coalesce((body -> 'intake' ->> 'agentQuota')::integer, 1) between 1 and 100000);

create index pre_report_of_agency on pre_report (project_id, agency_id, effective_at);

-- The backstop of what is decided under the lock of the project's journal: no writer may exceed a quota of the report's own terms.
create function quota_holds() returns trigger language plpgsql set search_path from current as $$
declare
  intake jsonb := (select body -> 'intake' from terms where id = new.terms_id);
  most_of_agency integer := (intake ->> 'agencyQuota')::integer;
  most_of_agent integer := (intake ->> 'agentQuota')::integer;
  project_zone text;
  from_at timestamptz;
  until_at timestamptz;
begin
  if most_of_agency is null and most_of_agent is null then
    return null;
  end if;
  project_zone := (select zone from project where id = new.project_id);
  from_at := date_trunc('day', new.effective_at at time zone project_zone) at time zone project_zone;
  until_at := (date_trunc('day', new.effective_at at time zone project_zone) + interval '1 day') at time zone project_zone;
  if (select count(*) > most_of_agency or count(*) filter (where agent_id = new.agent_id) > most_of_agent from pre_report
      where project_id = new.project_id and agency_id = new.agency_id and effective_at >= from_at and effective_at < until_at) then
    raise exception 'the quota of the day is used up' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger pre_report_within_quota after insert on pre_report for each row execute function quota_holds();
