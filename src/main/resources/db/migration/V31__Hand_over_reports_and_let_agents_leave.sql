-- An agent who leaves: reports stay with the agency, which hands them over, or go to the pool, by the terms.

create table hand_over (
  id            uuid constraint hand_over_pkey primary key,
  report_id     uuid not null constraint hand_over_report references pre_report,
  project_id    integer not null,
  sequence      bigint not null,
  handed_at     timestamptz not null,
  from_agent_id uuid not null constraint hand_over_from references agent,
  to_agent_id   uuid not null constraint hand_over_to references agent,
  account_id    uuid not null constraint hand_over_account references staff_account,
  reason_sealed bytea not null,
  constraint hand_over_place_once unique (project_id, sequence),
  constraint hand_over_to_another check (from_agent_id <> to_agent_id),
  constraint hand_over_entry foreign key (project_id, sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred
);
comment on table hand_over is 'Only ever added to. Whose a report is now stands in its own row.';
create index hand_over_of_report on hand_over (report_id, handed_at);
grant select, insert on hand_over to "${application_role}";

-- Its agent is another one only by a hand-over, while it is pending, and always one of the agency whose it is.
create function report_is_handed_over() returns trigger language plpgsql set search_path from current as $$
begin
  if old.ended_why is not null or not exists (select from agent where id = new.agent_id and agency_id = new.agency_id)
      or not exists (select from hand_over where report_id = new.id and from_agent_id = old.agent_id and to_agent_id = new.agent_id) then
    raise exception 'a report is handed over within its agency, by an entry of the journal' using errcode = 'check_violation',
      constraint = 'pre_report_is_handed_over';
  end if;
  return new;
end $$;
create trigger pre_report_is_handed_over before update of agent_id on pre_report
  for each row when (new.agent_id <> old.agent_id) execute function report_is_handed_over();
grant update (agent_id) on pre_report to "${application_role}";

alter table pre_report drop constraint pre_report_end_known;
alter table pre_report add constraint pre_report_end_known check (ended_why in ('MATCHED', 'WITHDRAWN', 'SUPERSEDED', 'LEFT'));
alter table pre_report drop constraint pre_report_told_known;
alter table pre_report add constraint pre_report_told_known check (told_why in ('MATCHED', 'WITHDRAWN', 'SUPERSEDED', 'LEFT'));
alter table terms add constraint terms_leaver_known check (coalesce(body ->> 'leaver', 'STAYS_WITH_AGENCY') in ('STAYS_WITH_AGENCY', 'GOES_TO_POOL'));
