-- Two records of one person count as one customer from the moment at which two people said so, until two people say otherwise.

alter table visit_amendment
  add column other_visit uuid constraint visit_amendment_other_visit references visit,
  drop constraint visit_amendment_known,
  add constraint visit_amendment_known check (kind in ('CORRECTION', 'REOPENING', 'LINK', 'UNLINK', 'JOIN', 'PART')),
  add constraint visit_amendment_says_whom check ((kind in ('JOIN', 'PART')) = (other_visit is not null)),
  add constraint visit_amendment_of_another check (other_visit <> visit_id),
  add constraint visit_amendment_of_other_visit unique (visit_id, number, other_visit);
comment on column visit_amendment.other_visit is 'A visit of the same person under another record, in a joining or its undoing.';

create table customer_join (
  visit_id       uuid not null,
  number         smallint not null,
  kind           text not null default 'JOIN',
  agreed         boolean not null default true,
  other_visit    uuid not null,
  project_id     integer not null,
  customer_id    uuid not null,
  other_customer uuid not null,
  since          timestamptz not null,
  parted_visit   uuid,
  parted_number  smallint,
  parted_kind    text,
  parted_agreed  boolean,
  until          timestamptz,
  constraint customer_join_pkey primary key (visit_id, number),
  constraint customer_join_is_agreed check (kind = 'JOIN' and agreed),
  constraint customer_join_by_two_people foreign key (visit_id, number, kind, agreed)
    references visit_amendment_decision (visit_id, number, kind, agreed),
  constraint customer_join_of_the_visits foreign key (visit_id, number, other_visit)
    references visit_amendment (visit_id, number, other_visit),
  constraint customer_join_one foreign key (project_id, customer_id, visit_id) references visit (project_id, customer_id, id),
  constraint customer_join_other foreign key (project_id, other_customer, other_visit)
    references visit (project_id, customer_id, id),
  constraint customer_join_of_two check (customer_id <> other_customer),
  constraint customer_join_parted_whole check (num_nulls(parted_visit, parted_number, parted_kind, parted_agreed, until) = 5
    or coalesce(parted_kind = 'PART' and parted_agreed and since < until, false)),
  constraint customer_join_parted_by_two_people foreign key (parted_visit, parted_number, parted_kind, parted_agreed)
    references visit_amendment_decision (visit_id, number, kind, agreed)
);
comment on table customer_join is 'Records of one person, as two people said; half-open from since to until. What was judged before stays.';
create unique index customer_join_once on customer_join
  (project_id, least(customer_id, other_customer), greatest(customer_id, other_customer)) where until is null;
create index customer_join_by_one on customer_join (project_id, customer_id);
create index customer_join_by_other on customer_join (project_id, other_customer);

create function same_customers(project integer, asked uuid, as_of timestamptz) returns table (customer uuid)
language sql stable set search_path from current as $$
  with recursive same (customer) as (
    select asked
    union select case when j.customer_id = s.customer then j.other_customer else j.customer_id end
    from same s join lateral (
        select * from customer_join one where one.project_id = project and one.customer_id = s.customer
        union all select * from customer_join two where two.project_id = project and two.other_customer = s.customer) as j
      on j.since <= as_of and (j.until is null or j.until > as_of))
  select customer from same
$$;
comment on function same_customers is 'A customer, and every record that was joined with it at a moment, in however many steps.';

create function parting_is_of_them() returns trigger language plpgsql set search_path from current as $$
begin
  if new.parted_visit is not null and not exists (
      select from visit_amendment a join visit one on one.id = a.visit_id join visit other on other.id = a.other_visit
      where a.visit_id = new.parted_visit and a.number = new.parted_number
        and one.project_id = new.project_id and other.project_id = new.project_id
        and (one.customer_id, other.customer_id) in
          ((new.customer_id, new.other_customer), (new.other_customer, new.customer_id))) then
    raise exception 'other records were parted' using errcode = 'check_violation', constraint = 'customer_join_parted_of_them';
  end if;
  return new;
end $$;
create trigger customer_join_parted_of_them before insert or update on customer_join
  for each row execute function parting_is_of_them();

create function parted_stays() returns trigger language plpgsql as $$
begin
  if old.until is not null then
    raise exception 'what was parted stays parted' using errcode = 'check_violation', constraint = 'customer_join_parted_stays';
  end if;
  return new;
end $$;
create trigger customer_join_parted_stays before update on customer_join for each row execute function parted_stays();

grant select, insert on customer_join to "${application_role}";
grant update (parted_visit, parted_number, parted_kind, parted_agreed, until) on customer_join to "${application_role}";
grant execute on function same_customers to "${application_role}";
