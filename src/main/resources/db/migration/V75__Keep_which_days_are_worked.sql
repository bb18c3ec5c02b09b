-- Which days are worked (工作日), beside Monday to Friday: what a project's calendar says of a day.

create table calendar_day (
  id          uuid constraint calendar_day_pkey primary key,
  project_id  integer not null constraint calendar_day_project references project,
  day         date not null,
  kind        text not null,
  imported_at timestamptz not null,
  account_id  uuid not null constraint calendar_day_account references staff_account,
  sequence    bigint not null,
  constraint calendar_day_once_in_an_import unique (project_id, sequence, day),
  constraint calendar_day_entry foreign key (project_id, sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred,
  constraint calendar_day_kind_known check (kind in ('HOLIDAY', 'WORKING', 'AS_WEEK')),
  constraint calendar_day_possible check (day >= date '2000-01-01' and day < date '2100-01-01')
);
comment on table calendar_day is 'Append-only: of several that speak of a day the last holds, and what held at any moment can be told for ever.';
comment on column calendar_day.kind is 'AS_WEEK takes back what was said of the day.';
create index calendar_day_of_project on calendar_day (project_id, day, sequence desc);

grant select, insert on calendar_day to "${application_role}";

alter table terms add constraint terms_timely_within_possible check (case
  when body -> 'intake' -> 'timelyWithin' is null or body -> 'intake' -> 'timelyWithin' = 'null'::jsonb then true
  when body -> 'intake' ->> 'timelyWithin' ~ '^[0-9]{1,2}$' then
    (body -> 'intake' ->> 'timelyWithin')::integer between 1 and 30
    and coalesce(body -> 'intake' -> 'fields' @> '["CONTACT_TIME"]'::jsonb, false)
  else false end);
comment on constraint terms_timely_within_possible on terms is 'Within how many working days of the contact a report is in time; then it must say when that was.';
