-- Whoever came back to an arrival that two people reopened leaves again: the last departure counts, and there is one for each time that it was open.

drop index departure_that_counts;

create function departure_that_counts(its_visit uuid) returns timestamptz language sql stable set search_path from current as $$
  select d.left_at from departure d where d.visit_id = its_visit and d.dismissed_at is null order by d.number desc limit 1
$$;
comment on function departure_that_counts is 'When the customer of a visit left, the last time that somebody said so and did not take it back.';

-- Each has the next number: of two at once the primary key refuses one.
create function departure_follows_reopening() returns trigger language plpgsql set search_path from current as $$
begin
  if new.number <> (select count(*) + 1 from departure d where d.visit_id = new.visit_id) then
    raise exception 'another is the next' using errcode = 'check_violation', constraint = 'departure_in_order';
  end if;
  if not exists (select from visit_amendment_decision r where r.visit_id = new.visit_id and r.kind = 'REOPENING' and r.agreed
      and r.decided_at >= departure_that_counts(new.visit_id)) and departure_that_counts(new.visit_id) is not null then
    raise exception 'they have left already' using errcode = 'unique_violation', constraint = 'departure_once_while_open';
  end if;
  return new;
end $$;
create trigger departure_after_reopening before insert on departure for each row execute function departure_follows_reopening();

create or replace function visit_open_until(its_id uuid, closes timestamptz) returns timestamptz language sql stable set search_path from current as $$
  select greatest(
      least(greatest(closes, (select max(r.closes_at) from visit_amendment_decision r
        where r.visit_id = its_id and r.decided_at < coalesce(gone.at, 'infinity'))), gone.at),
      (select max(r.closes_at) from visit_amendment_decision r where r.visit_id = its_id and r.decided_at >= gone.at))
  from (select (select d.left_at from departure d where d.visit_id = its_id and d.ends_signing and d.dismissed_at is null
    order by d.number desc limit 1) as at) gone
$$;

create or replace function arrival_precedes_departure() returns trigger language plpgsql set search_path from current as $$
begin
  if new.arrived_at > (select min(d.left_at) from departure d where d.visit_id = new.visit_id and d.dismissed_at is null) then
    raise exception 'nobody arrives after they left' using errcode = 'check_violation', constraint = 'arrival_before_departure';
  end if;
  return new;
end $$;
