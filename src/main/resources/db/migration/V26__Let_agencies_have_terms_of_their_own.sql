-- An agency may have terms of its own in a project: what they say of reports holds in place of what the project says. Whose a customer is, how long
-- and who is told stays the project's.

alter table terms add column agency_id integer constraint terms_agency references agency;
alter table terms alter column body drop not null;
comment on column terms.agency_id is 'Whose own they are; null where they are the project''s.';
comment on column terms.body is 'Null where the project''s terms hold for this agency again.';
alter table terms drop constraint terms_one_version_at_a_time;
alter table terms add constraint terms_one_version_at_a_time unique nulls not distinct (project_id, agency_id, effective_from);

-- What must be said of reports must be said by an agency's own terms too; what must be said of ownership and protection by the project's alone.
do $$
declare
  rule record;
begin
  for rule in select conname, pg_get_expr(conbin, conrelid) as holds from pg_constraint
    where conrelid = 'terms'::regclass and conname in ('terms_lead_time_possible', 'terms_validity_possible', 'terms_agreement_possible',
      'terms_ask_for_a_number', 'terms_ownership_known', 'terms_protection_possible')
  loop
    execute format('alter table terms drop constraint %I', rule.conname);
    execute format('alter table terms add constraint %I check (%s or (%s))', rule.conname,
      case when rule.conname in ('terms_ownership_known', 'terms_protection_possible') then 'agency_id is not null' else 'body is null' end,
      rule.holds);
  end loop;
end $$;
alter table terms
  add constraint terms_of_project_say_something check (agency_id is not null or body is not null),
  add constraint terms_of_agency_say_nothing_else check (agency_id is null or body is null or body - array['leadTime', 'lateness', 'validity',
    'phoneForms', 'nameForm', 'agreement', 'intake', 'reminder', 'renewal'] = '{}'::jsonb);

-- A report is judged by its project's terms or by its own agency's.
create function report_has_its_own_terms() returns trigger language plpgsql set search_path from current as $$
begin
  if not exists (select from terms where id = new.terms_id and project_id = new.project_id
      and (agency_id is null or agency_id = new.agency_id and body is not null)) then
    raise exception 'a report is judged by the terms of its project or its agency' using errcode = 'check_violation',
      constraint = 'pre_report_has_its_own_terms';
  end if;
  return null;
end $$;
create trigger pre_report_has_its_own_terms after insert on pre_report for each row execute function report_has_its_own_terms();

alter table what_if add column agency_id integer constraint what_if_agency references agency;
alter table what_if alter column terms drop not null;
alter table what_if add constraint what_if_proposes_something check (agency_id is not null or terms is not null);
comment on column what_if.agency_id is 'Whose own terms are proposed; null where they are the project''s.';
