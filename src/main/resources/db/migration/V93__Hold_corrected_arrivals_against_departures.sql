-- Nobody arrives after they left, whatever the code believes: a corrected arrival is held against the departure as that is against the arrival.

create function arrival_precedes_departure() returns trigger language plpgsql set search_path from current as $$
begin
  if new.arrived_at > (select d.left_at from departure d where d.visit_id = new.visit_id and d.dismissed_at is null) then
    raise exception 'nobody arrives after they left' using errcode = 'check_violation', constraint = 'arrival_before_departure';
  end if;
  return new;
end $$;
create trigger arrival_before_departure before insert on arrival_time for each row when (not new.replaced)
  execute function arrival_precedes_departure();
