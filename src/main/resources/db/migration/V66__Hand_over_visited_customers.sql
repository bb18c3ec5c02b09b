-- A visited customer, and the share in what they buy, is handed over to a colleague of the agency whose it is.

create table share_hand_over (
  id            uuid constraint share_hand_over_pkey primary key,
  visit_id      uuid not null constraint share_hand_over_visit references visit,
  project_id    integer not null,
  sequence      bigint not null,
  agency_id     integer not null constraint share_hand_over_agency references agency,
  from_agent_id uuid constraint share_hand_over_from references agent,
  to_agent_id   uuid not null constraint share_hand_over_to references agent,
  handed_at     timestamptz not null,
  account_id    uuid not null constraint share_hand_over_account references staff_account,
  reason_sealed bytea not null,
  constraint share_hand_over_place_once unique (project_id, sequence),
  constraint share_hand_over_to_another check (from_agent_id is distinct from to_agent_id),
  constraint share_hand_over_entry foreign key (project_id, sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred
);
comment on table share_hand_over is 'Only ever added to. What was judged and ruled stays as it was: whose a share is now follows from both.';
create index share_hand_over_of_visit on share_hand_over (visit_id, sequence);
grant select, insert on share_hand_over to "${application_role}";

create function share_is_handed_over() returns trigger language plpgsql set search_path from current as $$
begin
  if not exists (select from agent where id = new.to_agent_id and agency_id = new.agency_id and state = 'ACTIVE')
      or not exists (select from confirmation where visit_id = new.visit_id)
      or not exists (select from visit where id = new.visit_id and project_id = new.project_id) then
    raise exception 'a share is handed over to who works for its agency, once the visit is confirmed' using errcode = 'check_violation',
      constraint = 'share_is_handed_over';
  end if;
  return new;
end $$;
create trigger share_is_handed_over before insert on share_hand_over for each row execute function share_is_handed_over();

-- Whose a share is after what was handed over since it was said, by a moment.
create function share_agent(of_visit uuid, of_agency integer, said uuid, since timestamptz, as_of timestamptz) returns uuid
language plpgsql stable set search_path from current as $$
declare
  whose uuid := said;
  handed record;
begin
  for handed in select from_agent_id, to_agent_id from share_hand_over
      where visit_id = of_visit and agency_id = of_agency and handed_at <= as_of and (since is null or handed_at > since)
      order by sequence loop
    if handed.from_agent_id is not distinct from whose then
      whose := handed.to_agent_id;
    end if;
  end loop;
  return whose;
end $$;
grant execute on function share_agent to "${application_role}";
