-- The desk says when a customer left; by some terms the slip is signed before that, or not at all (REG-03, lines 45-46).

alter table terms add constraint terms_signing_known check (
  coalesce(body ->> 'signing', 'BEFORE_CLOSING') in ('BEFORE_CLOSING', 'BEFORE_LEAVING'));

create table departure (
  visit_id         uuid not null constraint departure_visit references visit,
  number           smallint not null,
  left_at          timestamptz not null,
  ends_signing     boolean not null,
  account_id       uuid not null constraint departure_account references staff_account,
  dismissed_by     uuid constraint departure_dismissed_by references staff_account,
  dismissed_at     timestamptz,
  dismissed_sealed bytea,
  constraint departure_pkey primary key (visit_id, number),
  constraint departure_counts check (number >= 1),
  constraint departure_dismissed_whole check (num_nulls(dismissed_by, dismissed_at, dismissed_sealed) in (0, 3)),
  constraint departure_dismissed_later check (dismissed_at >= left_at)
);
comment on table departure is 'When customers left, stamped when somebody said so; what was said by mistake is dismissed on the same day and stays on record.';
comment on column departure.ends_signing is 'By the terms in force at the arrival nothing is signed from then on, unless two people reopen it.';
create unique index departure_that_counts on departure (visit_id) where dismissed_at is null;

create function departure_follows_arrival() returns trigger language plpgsql set search_path from current as $$
begin
  if new.left_at < (select came.arrived_at from arrival_time came where came.visit_id = new.visit_id and not came.replaced) then
    raise exception 'nobody leaves before they came' using errcode = 'check_violation', constraint = 'departure_after_arrival';
  end if;
  return new;
end $$;
create trigger departure_after_arrival before insert on departure for each row execute function departure_follows_arrival();

create function departure_stays() returns trigger language plpgsql set search_path from current as $$
declare
  its_zone text := (select p.zone from visit v join project p on p.id = v.project_id where v.id = new.visit_id);
begin
  if old.dismissed_at is not null then
    raise exception 'it is dismissed already' using errcode = 'check_violation', constraint = 'departure_stays';
  end if;
  if (new.dismissed_at at time zone its_zone)::date <> (new.left_at at time zone its_zone)::date then
    raise exception 'it was said on another day' using errcode = 'check_violation', constraint = 'departure_dismissed_that_day';
  end if;
  return new;
end $$;
create trigger departure_stays before update on departure for each row execute function departure_stays();

-- Two people who reopen an arrival after that have more to say than whoever said that the customer left.
create function visit_open_until(its_id uuid, closes timestamptz) returns timestamptz language sql stable set search_path from current as $$
  select greatest(
      least(greatest(closes, (select max(r.closes_at) from visit_amendment_decision r
        where r.visit_id = its_id and r.decided_at < coalesce(gone.at, 'infinity'))), gone.at),
      (select max(r.closes_at) from visit_amendment_decision r where r.visit_id = its_id and r.decided_at >= gone.at))
  from (select (select d.left_at from departure d where d.visit_id = its_id and d.ends_signing and d.dismissed_at is null) as at) gone
$$;

create or replace function visit_is_open() returns trigger language plpgsql set search_path from current as $$
begin
  if new.confirmed_at >= visit_open_until(new.visit_id, (select closes_at from visit where id = new.visit_id)) then
    raise exception 'the arrival has lapsed' using errcode = 'check_violation', constraint = 'confirmation_before_closing';
  end if;
  return new;
end $$;

grant select, insert on departure to "${application_role}";
grant update (dismissed_by, dismissed_at, dismissed_sealed) on departure to "${application_role}";
