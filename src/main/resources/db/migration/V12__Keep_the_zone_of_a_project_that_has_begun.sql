-- Days and deadlines of what is on record are counted in the project's zone: another one would judge it anew.

create function project_has_begun(asked integer) returns boolean language sql stable as $$
  select exists (select from pre_report where project_id = asked) or exists (select from visit where project_id = asked)
$$;

create function zone_stays() returns trigger language plpgsql as $$
begin
  if project_has_begun(old.id) then
    raise exception 'the zone of a project with pre-reports or visits stays' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger project_zone_stays before update of zone on project
  for each row when (old.zone is distinct from new.zone) execute function zone_stays();
