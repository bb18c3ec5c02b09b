-- Disputes (待定确认单) that anybody may open, and the rulings that settle them.

-- A dispute bars third parties for every part of its time in which nobody else does; a visit may open several periods.
alter table protection drop constraint protection_of_one_visit;
create index protection_by_visit on protection (visit_id);

alter table dispute
  add column origin text not null default 'CONTESTED',
  add constraint dispute_origin_known check (origin in ('CONTESTED', 'DESK'));
alter table dispute alter column origin drop default;
comment on column dispute.origin is 'CONTESTED: the verdict left it open. DESK: somebody objects to a verdict, which stands until it is overruled.';
create index dispute_by_due on dispute (due_at, id);

create table dispute_objection (
  id            uuid constraint dispute_objection_pkey primary key,
  dispute_id    uuid not null constraint dispute_objection_dispute references dispute,
  account_id    uuid not null constraint dispute_objection_account references staff_account,
  objected_at   timestamptz not null,
  due_at        timestamptz not null,
  reason_sealed bytea not null,
  constraint dispute_objection_has_time check (objected_at < due_at)
);
comment on table dispute_objection is 'One that is younger than the ruling in force is to be answered by a new one.';
create index dispute_objection_by_dispute on dispute_objection (dispute_id, objected_at, id);

create table ruling (
  id            uuid constraint ruling_pkey primary key,
  dispute_id    uuid not null constraint ruling_dispute references dispute,
  basis         text not null,
  reason_sealed bytea not null,
  overrules     boolean not null,
  proposed_by   uuid not null constraint ruling_proposed_by references staff_account,
  proposed_at   timestamptz not null,
  constraint ruling_by_proposer unique (id, proposed_by, overrules),
  constraint ruling_basis_known check (basis in ('EVIDENCE', 'CUSTOMERS_CHOICE', 'SETTLEMENT', 'POOL'))
);
comment on column ruling.overrules is 'It takes the customer from somebody: in force only once a second person has agreed.';
create index ruling_by_dispute on ruling (dispute_id, proposed_at, id);

create table ruling_holder (
  ruling_id uuid not null constraint ruling_holder_ruling references ruling,
  position  smallint not null,
  agency_id integer constraint ruling_holder_agency references agency,
  agent_id  uuid constraint ruling_holder_agent references agent,
  percent   smallint not null,
  constraint ruling_holder_pkey primary key (ruling_id, position),
  constraint ruling_holder_agent_of_agency check (agent_id is null or agency_id is not null),
  constraint ruling_holder_once unique nulls not distinct (ruling_id, agency_id, agent_id),
  constraint ruling_holder_has_a_share check (percent between 1 and 100)
);

create function ruling_gives_the_whole() returns trigger language plpgsql as $$
declare
  asked uuid = case tg_table_name when 'ruling' then (to_jsonb(new) ->> 'id') else (to_jsonb(new) ->> 'ruling_id') end;
begin
  if (select coalesce(sum(percent), 0) from ruling_holder where ruling_id = asked) <> 100 then
    raise exception 'the shares of a ruling are no whole' using errcode = 'check_violation', constraint = 'ruling_gives_the_whole';
  end if;
  return null;
end $$;
create constraint trigger ruling_gives_the_whole after insert on ruling deferrable initially deferred
  for each row execute function ruling_gives_the_whole();
create constraint trigger ruling_still_gives_the_whole after insert on ruling_holder deferrable initially deferred
  for each row execute function ruling_gives_the_whole();

create table ruling_decision (
  ruling_id   uuid constraint ruling_decision_once primary key,
  proposed_by uuid not null,
  overrules   boolean not null default true constraint ruling_decision_is_asked_for check (overrules),
  account_id  uuid not null constraint ruling_decision_account references staff_account,
  decided_at  timestamptz not null,
  agreed      boolean not null,
  constraint ruling_decision_of_ruling foreign key (ruling_id, proposed_by, overrules)
    references ruling (id, proposed_by, overrules),
  constraint ruling_decision_by_another check (account_id <> proposed_by or not agreed)
);
comment on constraint ruling_decision_by_another on ruling_decision is 'Two different people overrule a verdict; whoever proposed it may take it back alone.';

create view ruling_in_force as
  select r.id, d.visit_id, coalesce(said.decided_at, r.proposed_at) as since
  from ruling r join dispute d on d.id = r.dispute_id left join ruling_decision said on said.ruling_id = r.id
  where not r.overrules or said.agreed;
comment on view ruling_in_force is 'Those that count, each until the next of its visit.';

alter table protection_holder add column percent smallint not null default 0,
  add constraint protection_holder_share_possible check (percent between 0 and 100);
update protection_holder h set percent = 100 where (select count(*) from protection_holder o where o.protection_id = h.protection_id) = 1;
alter table protection_holder alter column percent drop default;
comment on column protection_holder.percent is '0 while it is open whose the customer is.';

-- What a ruling overtook before it was told.
alter table outgoing drop constraint outgoing_state_known;
alter table outgoing add constraint outgoing_state_known check (state in
  ('HELD', 'OVERTAKEN', 'PENDING', 'CLAIMED', 'SENT', 'DELIVERED', 'UNDELIVERED', 'REFUSED', 'UNKNOWN'));

grant select, insert on dispute_objection, ruling, ruling_holder, ruling_decision to "${application_role}";
grant select on ruling_in_force to "${application_role}";
