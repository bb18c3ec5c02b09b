-- Follow-ups (跟进) of reports, and the renewal (续报) of a report that was followed up.

create table follow_up (
  id              uuid constraint follow_up_pkey primary key,
  report_id       uuid not null constraint follow_up_report references pre_report,
  project_id      integer not null,
  sequence        bigint not null,
  followed_at     timestamptz not null,
  agent_id        uuid not null constraint follow_up_agent references agent,
  message_id      uuid constraint follow_up_message references message,
  account_id      uuid constraint follow_up_account references staff_account,
  idempotency_key text,
  request_hash    bytea,
  words_sealed    bytea not null,
  constraint follow_up_place_once unique (project_id, sequence),
  constraint follow_up_message_once unique (message_id),
  constraint follow_up_request_once unique (account_id, idempotency_key),
  constraint follow_up_said_by_one check ((message_id is null) <> (account_id is null)),
  constraint follow_up_request_whole check ((account_id is null) = (request_hash is null)
    and (account_id is not null or idempotency_key is null)),
  constraint follow_up_entry foreign key (project_id, sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred
);
comment on table follow_up is 'Only ever added to. By a message of the agent''s, or entered by staff for an agent of the agency.';
create index follow_up_of_report on follow_up (report_id, followed_at, id);

create function follow_up_is_of_project() returns trigger language plpgsql set search_path from current as $$
begin
  if not exists (select from pre_report r where r.id = new.report_id and r.project_id = new.project_id) then
    raise exception 'a follow-up stands in the journal of its report''s project' using errcode = 'check_violation',
      constraint = 'follow_up_is_of_project';
  end if;
  return null;
end $$;
create trigger follow_up_is_of_project after insert on follow_up for each row execute function follow_up_is_of_project();

grant select, insert on follow_up to "${application_role}";

alter table terms add constraint terms_renewal_possible check (
  coalesce(body ->> 'renewal', 'never') ~ '^(never|P([1-9]|[1-9][0-9]|[12][0-9][0-9]|3[0-5][0-9]|36[0-6])D)$');

-- A renewed report stays valid until its own deadline, beside the one that renews it.
alter table pre_report add column renewed_at timestamptz;
alter table pre_report add constraint pre_report_renewed_later check (renewed_at > effective_at);
comment on column pre_report.renewed_at is 'When its agent first reported the same again, having followed up as the terms ask.';
grant update (renewed_at) on pre_report to "${application_role}";

alter table pre_report drop constraint pre_report_not_twice;
alter table pre_report add constraint pre_report_not_twice exclude using gist (
  project_id with =, agent_id with =, agency_id with =, identity_key with =,
  tstzrange(effective_at, least(renewed_at, deadline)) with &&)
  where (ended_why is null);
comment on constraint pre_report_not_twice on pre_report is
  'An agent''s repeat for the same agency within the validity is the same report with the same receipt, never a second one, unless it renews it.';

-- The backstop of what is decided under the lock of the project's journal: nothing is renewed that was not followed up.
create function renewal_is_earned() returns trigger language plpgsql set search_path from current as $$
declare
  most integer := (select substring(body ->> 'renewal' from '^P([0-9]+)D$')::integer from terms where id = new.terms_id);
  project_zone text := (select zone from project where id = new.project_id);
begin
  if new.renewed_at is not null and not coalesce((
      with contact as (
        select new.effective_at as at union all select new.renewed_at union all
        select f.followed_at from follow_up f join pre_report r on r.id = f.report_id
        where r.project_id = new.project_id and r.agent_id = new.agent_id and r.agency_id = new.agency_id
          and f.followed_at between new.effective_at and new.renewed_at
          and exists (select from pre_report_phone one join pre_report_phone other
            on one.first3 is not distinct from other.first3 and one.last4 is not distinct from other.last4
            where one.report_id = new.id and other.report_id = r.id)),
      gap as (select (at at time zone project_zone)::date - lag((at at time zone project_zone)::date) over (order by at) as days
        from contact)
      select count(*) > 2 and max(days) <= most from gap), false) then
    raise exception 'this report was not followed up as its terms ask' using errcode = 'check_violation',
      constraint = 'renewal_is_earned';
  end if;
  return null;
end $$;
create constraint trigger renewal_is_earned after insert or update of renewed_at on pre_report
  deferrable initially deferred for each row when (new.renewed_at is not null) execute function renewal_is_earned();
