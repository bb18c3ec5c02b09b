-- Appeals (申诉) that agents text about their own reports; attached to the dispute about a visit where there is one to object to.

create table appeal (
  id              uuid constraint appeal_pkey primary key,
  report_id       uuid not null constraint appeal_report references pre_report,
  project_id      integer not null,
  sequence        bigint not null,
  appealed_at     timestamptz not null,
  due_at          timestamptz not null,
  agent_id        uuid not null constraint appeal_agent references agent,
  agency_id       integer not null constraint appeal_agency references agency,
  message_id      uuid not null constraint appeal_message references message,
  words_sealed    bytea not null,
  overdue_told_at timestamptz,
  constraint appeal_place_once unique (project_id, sequence),
  constraint appeal_message_once unique (message_id),
  constraint appeal_has_time check (appealed_at < due_at),
  constraint appeal_overdue_when_due check (overdue_told_at >= due_at),
  constraint appeal_entry foreign key (project_id, sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred
);
comment on table appeal is 'Registered on the agent''s own receipt, whether or not there is another report: nobody learns of a collision by appealing.';
comment on column appeal.overdue_told_at is 'When its agent was told that the answer is late; null where they were not.';
create index appeal_of_report on appeal (report_id, appealed_at, id);
create index appeal_by_due on appeal (project_id, due_at, id);
create index appeal_to_tell_of on appeal (due_at) where overdue_told_at is null;

create function appeal_is_of_project() returns trigger language plpgsql set search_path from current as $$
begin
  if not exists (select from pre_report r where r.id = new.report_id and r.project_id = new.project_id) then
    raise exception 'an appeal stands in the journal of its report''s project' using errcode = 'check_violation',
      constraint = 'appeal_is_of_project';
  end if;
  return null;
end $$;
create trigger appeal_is_of_project after insert on appeal for each row execute function appeal_is_of_project();

create table appeal_answer (
  appeal_id    uuid constraint appeal_answered_once primary key constraint appeal_answer_appeal references appeal,
  account_id   uuid not null constraint appeal_answer_account references staff_account,
  answered_at  timestamptz not null,
  ruling_id    uuid constraint appeal_answer_ruling references ruling,
  words_sealed bytea,
  constraint appeal_answer_is_one check ((ruling_id is null) = (words_sealed is not null))
);
comment on table appeal_answer is 'By a ruling in the dispute that it is attached to, else by words of the staff.';

-- An objection is one of the staff's, or an agent's appeal.
alter table dispute_objection alter column account_id drop not null;
alter table dispute_objection
  add column appeal_id uuid constraint dispute_objection_appeal references appeal,
  add constraint dispute_objection_appeal_once unique (appeal_id),
  add constraint dispute_objection_by_one check ((account_id is null) <> (appeal_id is null)),
  drop constraint dispute_objection_has_time,
  add constraint dispute_objection_has_time check (objected_at < due_at or appeal_id is not null);
comment on column dispute_objection.due_at is 'That of an appeal is 24 hours after its text, whenever it was attached.';

create function appeal_in_dispute_is_ruled() returns trigger language plpgsql set search_path from current as $$
declare
  attached uuid := (select dispute_id from dispute_objection where appeal_id = new.appeal_id);
begin
  if attached is distinct from (select dispute_id from ruling where id = new.ruling_id) then
    raise exception 'an appeal in a dispute is answered by a ruling there, and no other one' using errcode = 'check_violation',
      constraint = 'appeal_in_dispute_is_ruled';
  end if;
  return null;
end $$;
create trigger appeal_in_dispute_is_ruled after insert on appeal_answer for each row execute function appeal_in_dispute_is_ruled();

alter table dispute drop constraint dispute_origin_known;
alter table dispute add constraint dispute_origin_known check (origin in ('CONTESTED', 'DESK', 'CORRECTION', 'AGENT'));
comment on column dispute.origin is
  'CONTESTED: the verdict left it open. DESK: one of the staff objects to a verdict. AGENT: an agent does. CORRECTION: a corrected arrival would give a final customer to others.';

create view dispute_due as
  select d.id, d.visit_id, ruled.since as ruled_at,
    case when ruled.since is null then least(d.due_at, said.due_at) else coalesce(said.due_at, d.due_at) end as due_at,
    ruled.since is null or said.due_at is not null or exists (select from ruling r
      left join ruling_decision asked on asked.ruling_id = r.id
      where r.dispute_id = d.id and r.overrules and asked.ruling_id is null) as waits
  from dispute d
  left join lateral (select max(f.since) as since from ruling_in_force f where f.visit_id = d.visit_id) ruled on true
  left join lateral (select min(o.due_at) as due_at from dispute_objection o
    where o.dispute_id = d.id and (ruled.since is null or o.objected_at > ruled.since)) said on true;
comment on view dispute_due is 'Until when each is to be answered: since the ruling in force, the earliest objection counts.';

alter table dispute add column overdue_since timestamptz;
comment on column dispute.overdue_since is 'The due time of which staff were told that it passed.';

grant select, insert on appeal, appeal_answer to "${application_role}";
grant select on dispute_due to "${application_role}";
grant update (overdue_told_at) on appeal to "${application_role}";
grant update (overdue_since) on dispute to "${application_role}";
