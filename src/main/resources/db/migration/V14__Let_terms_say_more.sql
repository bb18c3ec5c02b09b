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
