-- Somebody walks in: one tap stamps the moment, and who it was is said later.

create table arrival_stamp (
  id               uuid constraint arrival_stamp_pkey primary key,
  project_id       integer not null constraint arrival_stamp_project references project,
  arrived_at       timestamptz not null,
  closes_at        timestamptz not null,
  note_sealed      bytea,
  account_id       uuid not null constraint arrival_stamp_account references staff_account,
  idempotency_key  text,
  request_hash     bytea not null,
  visit_id         uuid constraint arrival_stamp_visit references visit,
  detailed_by      uuid constraint arrival_stamp_detailed_by references staff_account,
  detailed_at      timestamptz,
  details_hash     bytea,
  dismissed_by     uuid constraint arrival_stamp_dismissed_by references staff_account,
  dismissed_at     timestamptz,
  dismissed_sealed bytea,
  constraint arrival_stamp_closes_after_arrival check (arrived_at < closes_at),
  constraint arrival_stamp_request_once unique (account_id, idempotency_key),
  constraint arrival_stamp_detailed_whole check (num_nulls(visit_id, detailed_by, detailed_at, details_hash) in (0, 4)),
  constraint arrival_stamp_detailed_later check (detailed_at >= arrived_at),
  constraint arrival_stamp_dismissed_whole check (num_nulls(dismissed_by, dismissed_at, dismissed_sealed) in (0, 3)),
  constraint arrival_stamp_dismissed_later check (dismissed_at >= arrived_at)
);
comment on table arrival_stamp is 'Arrivals that were stamped by one tap. Who it was is said later, and judged as of the stamp; until then, or until somebody says that it was nobody, they wait.';
comment on column arrival_stamp.visit_id is 'What it became: the visit of its own id, or the one that the customer had on that day already.';
comment on column arrival_stamp.dismissed_by is 'Who said that it was nobody. It stays said also where somebody else said on the same day who it was.';
create index arrival_stamp_waiting on arrival_stamp (project_id, arrived_at, id) where visit_id is null and dismissed_at is null;
create index arrival_stamp_dismissed on arrival_stamp (project_id, arrived_at, id) where visit_id is null and dismissed_at is not null;

create function stamp_stays() returns trigger language plpgsql set search_path from current as $$
declare
  its_zone text := (select zone from project where id = new.project_id);
begin
  if old.visit_id is not null or old.dismissed_at is not null and (old.dismissed_by, old.dismissed_at, old.dismissed_sealed)
      is distinct from (new.dismissed_by, new.dismissed_at, new.dismissed_sealed) then
    raise exception 'what a stamp became stays' using errcode = 'check_violation', constraint = 'arrival_stamp_stays';
  end if;
  if old.dismissed_at is not null and new.visit_id is not null
      and (new.detailed_at at time zone its_zone)::date <> (new.arrived_at at time zone its_zone)::date then
    raise exception 'it was dismissed on another day' using errcode = 'check_violation', constraint = 'arrival_stamp_taken_up_that_day';
  end if;
  if new.visit_id is not null and not exists (select from arrival_time v where v.visit_id = new.visit_id and not v.replaced
      and v.project_id = new.project_id and v.arrival_day = (new.arrived_at at time zone its_zone)::date) then
    raise exception 'the visit is of another project or day' using errcode = 'check_violation', constraint = 'arrival_stamp_of_that_day';
  end if;
  return new;
end $$;
create trigger arrival_stamp_stays before update on arrival_stamp for each row execute function stamp_stays();

create function visit_keeps_its_stamp() returns trigger language plpgsql set search_path from current as $$
begin
  if exists (select from arrival_stamp s where s.id = new.id
      and (s.project_id, s.arrived_at, s.closes_at) is distinct from (new.project_id, new.arrived_at, new.closes_at)) then
    raise exception 'the arrival was stamped otherwise' using errcode = 'check_violation', constraint = 'visit_keeps_its_stamp';
  end if;
  return new;
end $$;
create trigger visit_keeps_its_stamp before insert on visit for each row execute function visit_keeps_its_stamp();

grant select, insert on arrival_stamp to "${application_role}";
grant update (visit_id, detailed_by, detailed_at, details_hash, dismissed_by, dismissed_at, dismissed_sealed) on arrival_stamp
  to "${application_role}";
