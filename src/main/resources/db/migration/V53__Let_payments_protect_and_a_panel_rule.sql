-- What was paid for a deal (回款) keeps the customer's protection alive, by terms that say so (REG-10, line 193); a panel rules on more grounds.

alter table deal add constraint deal_of_project unique (id, project_id);
create table deal_payment (
  deal_id     uuid not null,
  project_id  integer not null,
  reference   text not null,
  received_at timestamptz not null,
  account_id  uuid not null constraint deal_payment_account references staff_account,
  constraint deal_payment_once primary key (deal_id, reference),
  constraint deal_payment_deal foreign key (deal_id, project_id) references deal (id, project_id),
  constraint deal_payment_reference_is_a_number check (
    reference ~ '^[0-9A-Za-z-]{1,40}$' and reference ~ '[0-9]' and reference !~ '1-*[3-9](-*[0-9]){9}')
);
create unique index deal_payment_voucher_once on deal_payment (project_id, upper(reference));
comment on table deal_payment is 'That something was paid, and when we heard of it; how much is the books''.';
comment on column deal_payment.reference is 'The number of the voucher (凭证号): what is entered again is the same payment; no phone number.';
grant select, insert on deal_payment to "${application_role}";

alter table terms add constraint terms_protection_from_payment_possible check (coalesce(case
    when body ->> 'protectionFromPayment' is null then true
    when body ->> 'protectionFromPayment' ~ '^P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$'
      then (body ->> 'protectionFromPayment')::interval between interval '1 day' and interval '1827 days'
    end, false));

-- REG-10, lines 195-196 (客户界定小组); REG-14, line 257 (投诉换人): two people rule on these, whether or not it takes from somebody.
alter table ruling drop constraint ruling_basis_known;
alter table ruling add constraint ruling_basis_known check (basis in
  ('EVIDENCE', 'CUSTOMERS_CHOICE', 'SETTLEMENT', 'POOL', 'STANDING_ORDER', 'EARLIER_RELATION', 'COMPLAINT'));
alter table ruling add constraint ruling_of_a_panel_asks_a_second_person check (
  overrules or basis not in ('STANDING_ORDER', 'EARLIER_RELATION', 'COMPLAINT'));
comment on column ruling.overrules is 'It takes the customer from somebody, or its basis is for a panel: in force only once a second person has agreed.';
