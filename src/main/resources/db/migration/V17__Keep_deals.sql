-- Deals (认购, 定金, 签约, 退定): what becomes of a customer after the visit.

create table deal (
  id           uuid constraint deal_pkey primary key,
  project_id   integer not null constraint deal_project references project,
  visit_id     uuid not null constraint deal_visit references visit,
  unit         text not null,
  unit_key     text not null,
  buyers_sealed bytea not null,
  cancelled    boolean not null default false,
  constraint deal_unit_in_one_line check (unit = btrim(unit) and length(unit) between 1 and 40 and unit !~ '[[:cntrl:]]')
);
create unique index deal_unit_once on deal (project_id, unit_key) where not cancelled;
comment on table deal is 'Whose it is stands with the visit: its verdict, or the ruling in force.';
comment on column deal.unit is 'What is bought: 房号; its key is the same without blanks, widths and capitals.';
create index deal_by_project on deal (project_id, id desc);
create index deal_by_visit on deal (visit_id);

create table deal_step (
  deal_id    uuid not null constraint deal_step_deal references deal,
  step       text not null,
  taken_at   timestamptz not null,
  account_id uuid not null constraint deal_step_account references staff_account,
  constraint deal_step_once primary key (deal_id, step),
  constraint deal_step_known check (step in ('SUBSCRIPTION', 'DEPOSIT', 'CONTRACT', 'CANCELLATION'))
);

create table deal_claim (
  id            uuid constraint deal_claim_pkey primary key,
  deal_id       uuid not null constraint deal_claim_deal references deal,
  agency_id     integer not null constraint deal_claim_agency references agency,
  reason_sealed bytea not null,
  claimed_at    timestamptz not null,
  account_id    uuid not null constraint deal_claim_account references staff_account,
  constraint deal_claim_once unique (deal_id, agency_id)
);

grant select, insert on deal, deal_step, deal_claim to "${application_role}";
grant update (cancelled) on deal to "${application_role}";
