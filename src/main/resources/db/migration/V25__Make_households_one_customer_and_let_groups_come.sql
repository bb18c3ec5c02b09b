-- A household is one customer: the desk says of whom a visitor is family, and agencies that bring two members on one day share alike.

alter table visit add constraint visit_of_customer unique (project_id, customer_id, id);
drop index visit_by_customer;

create table visit_household (
  visit_id    uuid not null,
  number      smallint not null,
  project_id  integer not null,
  customer_id uuid not null,
  of_visit    uuid,
  of_customer uuid,
  kinship     text,
  account_id  uuid not null constraint visit_household_account references staff_account,
  said_at     timestamptz not null,
  replaced    boolean not null default false,
  constraint visit_household_pkey primary key (visit_id, number),
  constraint visit_household_visit foreign key (project_id, customer_id, visit_id) references visit (project_id, customer_id, id),
  constraint visit_household_other foreign key (project_id, of_customer, of_visit) references visit (project_id, customer_id, id),
  constraint visit_household_counts check (number >= 1),
  constraint visit_household_of_another check (customer_id <> of_customer),
  constraint visit_household_says_whose check (num_nulls(of_visit, of_customer, kinship) in (0, 3)),
  constraint visit_household_kinship_known check (kinship in ('PARENT', 'SPOUSE', 'CHILD', 'SIBLING'))
);
comment on table visit_household is 'Of whom the customer is family, as the desk said at a visit; of nobody where that was taken back. The last word counts.';
create unique index visit_household_that_counts on visit_household (visit_id) where not replaced;
create index visit_household_by_customer on visit_household (project_id, customer_id) where not replaced;
create index visit_household_by_other on visit_household (project_id, of_customer) where not replaced;

create function household_is_not_final() returns trigger language plpgsql set search_path from current as $$
begin
  if exists (select from confirmation where visit_id = new.visit_id) then
    raise exception 'the visit is confirmed' using errcode = 'check_violation', constraint = 'household_before_confirmation';
  end if;
  return new;
end $$;
create trigger household_before_confirmation before insert or update on visit_household
  for each row execute function household_is_not_final();

alter table verdict
  add column halved_with uuid constraint verdict_halved_with references visit,
  add constraint verdict_halves_between_two check (halved_with is null or kind = 'BroughtBy' and halved_with <> visit_id);
comment on column verdict.halved_with is 'The visit of the household''s other member, with whose holders this visit''s agency shares.';
create index verdict_by_halves on verdict (halved_with) where halved_with is not null;

create view halved as
  select v.visit_id, v.halved_with, c.confirmed_at from verdict v join confirmation c on c.visit_id = v.visit_id and c.version <= v.version
  where v.halved_with is not null and v.version = (select max(version) from verdict newest where newest.visit_id = v.visit_id);
comment on view halved is 'Confirmed visits that share with another one, as they are judged now.';

create function protection_gives_the_whole() returns trigger language plpgsql set search_path from current as $$
begin
  if (select sum(percent) from protection_holder where protection_id = new.protection_id) not in (0, 100) then
    raise exception 'the shares of a protection are no whole' using errcode = 'check_violation',
      constraint = 'protection_gives_the_whole';
  end if;
  return null;
end $$;
create constraint trigger protection_gives_the_whole after insert on protection_holder deferrable initially deferred
  for each row execute function protection_gives_the_whole();

alter table terms add constraint terms_household_known check (coalesce(
  jsonb_typeof(body -> 'household') = 'array' and body -> 'household' <@ '["PARENT", "SPOUSE", "CHILD", "SIBLING"]'::jsonb,
  coalesce(body -> 'household', 'null') = 'null'));

-- An agency's coach group reports on the day; the list of names and numbers that it gives to the desk counts as its report.
alter table visit
  add column group_arrival text not null default 'NONE',
  add constraint visit_group_arrival_known check (group_arrival in ('NONE', 'CAME', 'LISTED')),
  add constraint visit_group_is_an_agencys check (group_arrival = 'NONE' or brought_by = 'agency');
comment on column visit.group_arrival is 'CAME: in an agency''s group. LISTED: and the agency gave the desk name and number.';
alter table terms add constraint terms_groups_known check (coalesce(body ->> 'groups', 'AS_OTHERS') in ('AS_OTHERS', 'ON_THE_DAY'));

grant select, insert on visit_household to "${application_role}";
grant update (replaced) on visit_household to "${application_role}";
grant select on halved to "${application_role}";
