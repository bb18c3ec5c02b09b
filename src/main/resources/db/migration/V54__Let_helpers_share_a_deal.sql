-- Who helped without owning the customer has a part of the deal, by terms that say so (REG-14, lines 255-257), once two people said so.

create table deal_helper (
  id            uuid constraint deal_helper_pkey primary key,
  deal_id       uuid not null constraint deal_helper_deal references deal,
  agency_id     integer not null constraint deal_helper_agency references agency,
  agent_id      uuid constraint deal_helper_agent references agent,
  help          text not null,
  closed        boolean not null,
  percent       smallint not null,
  fine          integer not null,
  reason_sealed bytea not null,
  proposed_by   uuid not null constraint deal_helper_proposed_by references staff_account,
  proposed_at   timestamptz not null,
  constraint deal_helper_as_decided unique (id, deal_id, percent, proposed_by),
  constraint deal_helper_help_known check (help in ('RECEPTION', 'UNAWARE', 'AWARE', 'SIGNING', 'NONE')),
  constraint deal_helper_leaves_the_owner_a_part check (percent between 0 and 90),
  constraint deal_helper_has_a_part_for_help check (percent = 0 or help in ('RECEPTION', 'UNAWARE')),
  constraint deal_helper_fine_possible check (fine between 0 and 1000000),
  constraint deal_helper_is_fined_for_knowing check (fine = 0 or help = 'AWARE'),
  constraint deal_helper_closed_with_help check (not closed or help in ('RECEPTION', 'UNAWARE', 'AWARE'))
);
comment on table deal_helper is 'A second person must agree before it counts. The owners have what the one helper with a part leaves of 100 percent.';
comment on column deal_helper.fine is 'Recorded against the helper, in yuan; nobody pays us.';
create index deal_helper_by_deal on deal_helper (deal_id, proposed_at, id);

create table deal_helper_decision (
  helper_id   uuid constraint deal_helper_decision_once primary key,
  deal_id     uuid not null,
  percent     smallint not null,
  proposed_by uuid not null,
  account_id  uuid not null constraint deal_helper_decision_account references staff_account,
  decided_at  timestamptz not null,
  agreed      boolean not null,
  replaced    boolean not null default false,
  constraint deal_helper_decision_of_helper foreign key (helper_id, deal_id, percent, proposed_by)
    references deal_helper (id, deal_id, percent, proposed_by),
  constraint deal_helper_decision_by_another check (account_id <> proposed_by or not agreed),
  constraint deal_helper_decision_replaced_once_agreed check (agreed or not replaced)
);
comment on column deal_helper_decision.replaced is 'Two people said something else of the same helper since.';
create unique index deal_helper_one_with_a_part on deal_helper_decision (deal_id) where agreed and percent > 0 and not replaced;

grant select, insert on deal_helper, deal_helper_decision to "${application_role}";
grant update (replaced) on deal_helper_decision to "${application_role}";

alter table terms add constraint terms_assistance_possible check (coalesce(
  body -> 'assistance' is null or jsonb_typeof(body -> 'assistance') = 'null' or (
    (body #>> '{assistance,reception}')::integer between 0 and 90
    and (body #>> '{assistance,receptionAndClosed}')::integer between 0 and 90
    and (body #>> '{assistance,unaware}')::integer between 0 and 90
    and (body #>> '{assistance,unawareAndClosed}')::integer between 0 and 90
    and (body #>> '{assistance,fine}')::integer between 0 and 1000000), false));
alter table terms add constraint terms_self_visit_notice_known check (
  coalesce(body ->> 'selfVisitNotice', 'WITH_VERDICT') in ('WITH_VERDICT', 'AT_ONCE'));
