-- Where the signed form owns, an agency needs no report to win; and a protection ends later or earlier as opening day and deposits move it.

alter table verdict add column signed boolean not null default false;
alter table verdict alter column signed drop default;
alter table verdict drop constraint verdict_names_winner;
alter table verdict add constraint verdict_names_winner check (
  (kind = 'BroughtBy') = (report_id is not null or signed) and not (signed and report_id is not null));
comment on column verdict.report_id is 'The report that won; none where the customer is an agency''s by the signed form alone.';

-- Five years for an opening day or from the visit, and five from a deposit. Hours, so that no session's time zone changes what is allowed.
alter table protection drop constraint protection_ends;
alter table protection add constraint protection_ends check (upper(during) <= lower(during) + interval '87984 hours');
create function protection_begins_for_ever() returns trigger language plpgsql as $$
begin
  if lower(new.during) <> lower(old.during) then
    raise exception 'a protection begins with its visit' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger protection_begins_for_ever before update on protection for each row execute function protection_begins_for_ever();
grant update (during) on protection to "${application_role}";

alter table terms
  add constraint terms_self_visit_known check (coalesce(body ->> 'selfVisit', 'REPORT_HOLDS') in ('REPORT_HOLDS', 'RECORDS_ARE_CHECKED', 'HOUSE'));
alter table terms drop constraint terms_ownership_known;
alter table terms add constraint terms_ownership_known check (coalesce(
  body ->> 'ownership' in ('FIRST_REPORT', 'FIRST_VISIT', 'SIGNED_FORM'), false));
alter table terms add constraint terms_form_is_signed check (
  body ->> 'ownership' is distinct from 'SIGNED_FORM' or body -> 'signatures' @> '["CUSTOMER"]'::jsonb);
alter table terms drop constraint terms_protection_possible;
alter table terms add constraint terms_protection_possible check (coalesce(case
    when body ->> 'protection' ~ '^P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$'
      then (body ->> 'protection')::interval between interval '1 day' and interval '1827 days'
    when body ->> 'protection' ~ '^untilOpening[+]P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$'
      then replace(body ->> 'protection', 'untilOpening+', '')::interval <= interval '366 days'
    end, false));
alter table terms add constraint terms_protection_from_deposit_possible check (coalesce(case
    when body ->> 'protectionFromDeposit' is null then true
    when body ->> 'protectionFromDeposit' ~ '^P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$'
      then (body ->> 'protectionFromDeposit')::interval between interval '1 day' and interval '1827 days'
    end, false));
