-- Reports that were made up (虚假报备) are recorded against their agents once two people say so (REG-02, line 36).

create table fake_report (
  id              uuid constraint fake_report_pkey primary key,
  project_id      integer not null constraint fake_report_project references project,
  report_id       uuid not null constraint fake_report_report references pre_report,
  agent_id        uuid not null constraint fake_report_agent references agent,
  agency_id       integer not null constraint fake_report_agency references agency,
  undoes          uuid constraint fake_report_undoes references fake_report,
  reason_sealed   bytea not null,
  evidence_sealed bytea not null,
  proposed_by     uuid not null constraint fake_report_proposed_by references staff_account,
  proposed_at     timestamptz not null,
  sequence        bigint not null,
  constraint fake_report_place_once unique (project_id, sequence),
  constraint fake_report_as_decided unique (id, project_id, report_id, agent_id, proposed_by),
  constraint fake_report_undoes_another check (undoes <> id),
  constraint fake_report_entry foreign key (project_id, sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred
);
comment on table fake_report is 'What one of the staff says; a second person must agree before it counts.';
comment on column fake_report.undoes is 'What two people said and it takes back; null where it says that the report was made up.';
create index fake_report_of_report on fake_report (report_id);

create table fake_report_decision (
  fake_id     uuid constraint fake_report_decision_once primary key,
  project_id  integer not null,
  report_id   uuid not null,
  agent_id    uuid not null,
  proposed_by uuid not null,
  account_id  uuid not null constraint fake_report_decision_account references staff_account,
  decided_at  timestamptz not null,
  agreed      boolean not null,
  nth         smallint,
  fine        integer,
  removes     boolean not null,
  undone_by   uuid constraint fake_report_decision_undone_by references fake_report,
  sequence    bigint not null,
  constraint fake_report_decision_of_fake foreign key (fake_id, project_id, report_id, agent_id, proposed_by)
    references fake_report (id, project_id, report_id, agent_id, proposed_by),
  constraint fake_report_decision_by_another check (account_id <> proposed_by or not agreed),
  constraint fake_report_decision_counts_once_agreed check (agreed or nth is null),
  constraint fake_report_decision_fine_possible check ((nth is null) = (fine is null) and nth >= 1 and fine between 0 and 1000000),
  constraint fake_report_decision_removes_instead check (not removes or nth is not null and fine = 0),
  constraint fake_report_decision_undone_once_counted check (undone_by is null or nth is not null),
  constraint fake_report_decision_entry foreign key (project_id, sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred
);
comment on column fake_report_decision.nth is 'The how many-th it was of its agent in the project when it was agreed to: by it the fine is that of the terms. What it costs once an earlier one is taken back is counted among those that stand. Null where it says nothing of the kind.';
comment on column fake_report_decision.fine is 'In yuan; nobody pays us.';
create index fake_report_decision_of_agent on fake_report_decision (project_id, agent_id, sequence) where nth is not null;
create unique index fake_report_decision_report_once on fake_report_decision (report_id)
  where nth is not null and undone_by is null;

-- Hand-overs change whose a report is, and not who made it.
create function made_by(its_id uuid) returns uuid language sql stable set search_path from current as $$
  select coalesce((select h.from_agent_id from hand_over h where h.report_id = its_id order by h.sequence limit 1),
    (select r.agent_id from pre_report r where r.id = its_id))
$$;

create function fake_report_holds() returns trigger language plpgsql set search_path from current as $$
begin
  if new.agent_id is distinct from made_by(new.report_id) then
    raise exception 'somebody else made it' using errcode = 'check_violation', constraint = 'fake_report_by_its_maker';
  end if;
  if new.undoes is not null and not exists (select from fake_report_decision d where d.fake_id = new.undoes
      and d.project_id = new.project_id and d.report_id = new.report_id and d.agent_id = new.agent_id
      and d.nth is not null and d.undone_by is null) then
    raise exception 'nothing stands that it could take back' using errcode = 'check_violation', constraint = 'fake_report_undoes_what_stands';
  end if;
  return new;
end $$;
create trigger fake_report_holds before insert on fake_report for each row execute function fake_report_holds();

create function fake_report_decision_follows() returns trigger language plpgsql set search_path from current as $$
begin
  if new.undone_by is not null then
    raise exception 'nobody took it back yet' using errcode = 'check_violation', constraint = 'fake_report_decision_undone_later';
  end if;
  if new.nth is not null and exists (select from fake_report f where f.id = new.fake_id and f.undoes is not null) then
    raise exception 'what takes another back is none itself' using errcode = 'check_violation', constraint = 'fake_report_decision_counts_no_undo';
  end if;
  if new.nth <> 1 + (select count(*) from fake_report_decision d where d.project_id = new.project_id
      and d.agent_id = new.agent_id and d.nth is not null and d.undone_by is null) then
    raise exception 'it is another one in the row' using errcode = 'check_violation', constraint = 'fake_report_decision_nth_follows';
  end if;
  return new;
end $$;
comment on function fake_report_decision_follows is 'Whoever decides holds the head of the project''s journal: nobody else adds one meanwhile.';
create trigger fake_report_decision_follows before insert on fake_report_decision
  for each row execute function fake_report_decision_follows();

create function fake_report_undone_by_two() returns trigger language plpgsql set search_path from current as $$
begin
  if old.undone_by is not null or not exists (select from fake_report f join fake_report_decision d on d.fake_id = f.id
      where f.id = new.undone_by and f.undoes = new.fake_id and d.agreed) then
    raise exception 'two people take it back, once' using errcode = 'check_violation', constraint = 'fake_report_decision_undone_by_two';
  end if;
  return new;
end $$;
create trigger fake_report_undone_by_two before update of undone_by on fake_report_decision
  for each row execute function fake_report_undone_by_two();

grant select, insert on fake_report, fake_report_decision to "${application_role}";
grant update (undone_by) on fake_report_decision to "${application_role}";

alter table terms add constraint terms_fake_report_fines_possible check (case
  when body -> 'fakeReportFines' is null or body -> 'fakeReportFines' = 'null'::jsonb then true
  when jsonb_typeof(body -> 'fakeReportFines') = 'array' then
    jsonb_array_length(body -> 'fakeReportFines') between 1 and 9
    and not jsonb_path_exists(body, '$.fakeReportFines[*] ? (@.type() != "number" || @ < 0 || @ > 1000000)')
  else false end);
comment on constraint terms_fake_report_fines_possible on terms is 'A fine in yuan for each of the first reports that were made up; who makes up one more is removed.';
