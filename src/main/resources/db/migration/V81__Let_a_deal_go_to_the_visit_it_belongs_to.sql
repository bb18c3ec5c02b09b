-- A deal is on the visit that says whose it is, also where the slip of that visit is confirmed only after the deal was entered.

grant update (visit_id) on deal to "${application_role}";

-- Neither may a machine give to the house what somebody holds, nor to an agency what its protection does not reach any more.
-- What people are to rule, or ruled, is theirs to say; so is an arrival that is not confirmed. Who came when the time of their report was over is whose
-- it was by the verdict, which opened no protection; what was cancelled and is entered again is whose it was.
create function is_as_protected(made deal, moment timestamptz) returns boolean language plpgsql stable
set search_path from current as $$
declare
  stands boolean := exists (select from protection p where not p.replaced and p.during @> moment and (
      p.visit_id in (select together.visit_id from sharing_household(made.visit_id) together)
      or p.project_id = made.project_id and p.customer_id in (select same.customer
        from visit v, same_customers(v.project_id, v.customer_id, moment) same where v.id = made.visit_id)));
begin
  return not (made.after_protection and (stands or exists (
        select from (select d.visit_id, d.after_protection from deal d where d.project_id = made.project_id
          and d.unit_key = made.unit_key and d.cancelled order by d.id desc limit 1) last
        join visit bought on bought.id = last.visit_id join visit v on v.id = made.visit_id
        where not last.after_protection and bought.customer_id in (
          select same.customer from same_customers(v.project_id, v.customer_id, moment) same)))
      or not made.after_protection and not stands
      and exists (select from confirmation c where c.visit_id = made.visit_id)
      and not exists (select from ruling_in_force f where f.visit_id = made.visit_id)
      and (select v.kind <> 'Contested' and not (v.kind = 'BroughtBy' and v.protected_from >= v.protected_until)
        from verdict v where v.visit_id = made.visit_id order by version desc limit 1)
      and not exists (select from deal before where before.visit_id = made.visit_id and before.unit_key = made.unit_key
        and before.cancelled and not before.after_protection));
end $$;
comment on function is_as_protected is 'Whether a deal that was made at a moment follows the protections of its customer.';
grant execute on function is_as_protected to "${application_role}";

create or replace function deal_follows_protection() returns trigger language plpgsql set search_path from current as $$
begin
  if (select count(*) from deal_step where deal_id = new.deal_id) = 1
      and not (select is_as_protected(made, new.taken_at) from deal made where made.id = new.deal_id) then
    raise exception 'a deal does not follow the protection of its customer' using errcode = 'check_violation',
      constraint = 'deal_follows_protection';
  end if;
  return null;
end $$;

create function family_customers(project integer, asked uuid, as_of timestamptz) returns table (customer uuid)
language sql stable set search_path from current as $$
  with recursive family (customer) as (
    select same.customer from same_customers(project, asked, as_of) same
    union select case when said.customer_id = f.customer then said.of_customer else said.customer_id end
    from family f join visit_household said on said.project_id = project and not said.replaced
      and f.customer in (said.customer_id, said.of_customer) and said.of_customer is not null
      and exists (select from confirmation c where c.visit_id = said.visit_id))
  select customer from family
$$;
comment on function family_customers is 'A customer, and whoever is family by what was said at confirmed visits, in however many steps.';
grant execute on function family_customers to "${application_role}";

-- To a confirmed visit of the same customer, or of their household, who came before they bought: the one that protected them then, where one did. What is
-- entered again goes to the visit of what was cancelled. What people have ruled since is theirs to say.
create function deal_goes_where_it_belongs() returns trigger language plpgsql set search_path from current as $$
declare
  moment timestamptz := greatest((select min(taken_at) from deal_step where deal_id = new.id),
    (select arrived_at from arrival_time where visit_id = old.visit_id and not replaced));
begin
  if not exists (select from visit was
      cross join lateral family_customers(was.project_id, was.customer_id, moment) family
      join visit v on v.project_id = was.project_id and v.customer_id = family.customer and v.id = new.visit_id
      join arrival_time came on came.visit_id = v.id and not came.replaced and came.arrived_at <= moment
      where was.id = old.visit_id and (exists (select from confirmation c where c.visit_id = v.id)
        or exists (select from deal before where before.visit_id = v.id and before.unit_key = new.unit_key
          and before.cancelled and not before.after_protection)))
    or exists (select from ruling_in_force f where f.visit_id = old.visit_id
      and (not old.after_protection or f.since >= (select min(taken_at) from deal_step where deal_id = new.id)))
    or exists (select from visit was
        cross join lateral same_customers(was.project_id, was.customer_id, moment) same
        join protection p on p.project_id = was.project_id and p.customer_id = same.customer and not p.replaced
          and p.during @> moment
        where was.id = old.visit_id having count(*) > 0
          and not bool_or(p.visit_id in (select together.visit_id from sharing_household(new.visit_id) together)))
    or not is_as_protected(new, moment) then
    raise exception 'a deal does not belong to that visit' using errcode = 'check_violation',
      constraint = 'deal_goes_where_it_belongs';
  end if;
  return null;
end $$;
create trigger deal_goes_where_it_belongs after update on deal for each row
  when (old.visit_id <> new.visit_id) execute function deal_goes_where_it_belongs();

-- What was the house's stays so, whatever becomes of a protection later, unless the customer had come with somebody in between.
drop trigger deal_stays_after_protection on deal;
create trigger deal_stays_after_protection before update on deal for each row
  when (old.after_protection and not new.after_protection and old.visit_id = new.visit_id)
  execute function deal_stays_after_protection();

-- Where it stays, it becomes the house's only if nothing protected the customer when it was made.
create function deal_was_unprotected() returns trigger language plpgsql set search_path from current as $$
begin
  if not is_as_protected(new, greatest((select min(taken_at) from deal_step where deal_id = new.id),
      (select arrived_at from arrival_time where visit_id = new.visit_id and not replaced))) then
    raise exception 'the customer was protected' using errcode = 'check_violation', constraint = 'deal_was_unprotected';
  end if;
  return null;
end $$;
create trigger deal_was_unprotected after update on deal for each row
  when (not old.after_protection and new.after_protection and old.visit_id = new.visit_id)
  execute function deal_was_unprotected();
