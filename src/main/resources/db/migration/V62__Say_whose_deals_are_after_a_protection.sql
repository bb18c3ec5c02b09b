-- A deal that is made when every protection of the customer is over is nobody's who held it: the house's, unless people rule since.

alter table deal add column after_protection boolean not null default false;
comment on column deal.after_protection is 'Every protection of the customer was over at the first step: the house''s, unless people rule since.';
comment on column deal.visit_id is 'The visit that says whose it is; where it is not confirmed yet, nobody''s until then.';
grant update (after_protection) on deal to "${application_role}";

-- Neither may a machine give to the house what somebody holds, nor to an agency what its protection does not reach any more.
-- What people are to rule, or ruled, is theirs to say; so is an arrival that is not confirmed. Who came when the time of their report was over is whose
-- it was by the verdict, which opened no protection; what was cancelled and is entered again is whose it was.
create function deal_follows_protection() returns trigger language plpgsql set search_path from current as $$
declare
  made deal%rowtype;
  stands boolean;
begin
  if (select count(*) from deal_step where deal_id = new.deal_id) > 1 then
    return null;
  end if;
  select * into made from deal where id = new.deal_id;
  stands := exists (select from protection p where not p.replaced and p.during @> new.taken_at and (
      p.visit_id in (select together.visit_id from sharing_household(made.visit_id) together)
      or p.project_id = made.project_id and p.customer_id in (select same.customer
        from visit v, same_customers(v.project_id, v.customer_id, new.taken_at) same where v.id = made.visit_id)));
  if made.after_protection and stands or not made.after_protection and not stands
      and exists (select from confirmation c where c.visit_id = made.visit_id)
      and not exists (select from ruling_in_force f where f.visit_id = made.visit_id)
      and (select v.kind <> 'Contested' and not (v.kind = 'BroughtBy' and v.protected_from >= v.protected_until)
        from verdict v where v.visit_id = made.visit_id order by version desc limit 1)
      and not exists (select from deal before where before.visit_id = made.visit_id and before.unit_key = made.unit_key
        and before.cancelled and not before.after_protection) then
    raise exception 'a deal does not follow the protection of its customer' using errcode = 'check_violation',
      constraint = 'deal_follows_protection';
  end if;
  return null;
end $$;
-- At once: what the step itself does to the protection comes after it.
create trigger deal_follows_protection after insert on deal_step for each row execute function deal_follows_protection();

-- What was the house's stays so, whatever becomes of a protection later.
create function deal_stays_after_protection() returns trigger language plpgsql as $$
begin
  raise exception 'it was said that no protection stood' using errcode = 'check_violation',
    constraint = 'deal_stays_after_protection';
end $$;
create trigger deal_stays_after_protection before update on deal for each row
  when (old.after_protection and not new.after_protection) execute function deal_stays_after_protection();

-- REG-01, line 14: "凭有效证据". Claims that were made before it was asked for have none.
alter table deal_claim add column evidence_sealed bytea,
  add constraint deal_claim_has_evidence check (evidence_sealed is not null) not valid;
comment on column deal_claim.evidence_sealed is 'What shows it, in words; null in claims that are older than this column.';
