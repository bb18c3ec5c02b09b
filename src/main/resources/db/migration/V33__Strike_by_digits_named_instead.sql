-- Digits that an agent names instead while the customer is there strike the report for whoever they contradict.

alter table pre_report add column contradicted_sealed bytea;
comment on column pre_report.contradicted_sealed is
  'The numbers that its agent named instead, last of all: in a report that took its place (更正), or by phone.';
grant update (contradicted_sealed) on pre_report to "${application_role}";

-- What took the place of a report says for ever which numbers were meant: a report that is struck would win again.
create function named_instead_stays() returns trigger language plpgsql as $$
begin
  if old.ended_why is not null and old.contradicted_sealed is not null
      and new.contradicted_sealed is distinct from old.contradicted_sealed then
    raise exception 'what an agent named instead stays' using errcode = 'check_violation', constraint = 'named_instead_stays';
  end if;
  return new;
end $$;
create trigger named_instead_stays before update of contradicted_sealed on pre_report
  for each row execute function named_instead_stays();

-- Digits said by phone, written down by staff.
alter table pre_report_supplement alter column message_id drop not null;
alter table pre_report_supplement
  add column account_id uuid constraint pre_report_supplement_account references staff_account,
  add column said_by_sealed bytea,
  add constraint pre_report_supplement_said_by_one check ((message_id is null) <> (account_id is null)),
  add constraint pre_report_supplement_said_by_whole check ((account_id is null) = (said_by_sealed is null));
comment on column pre_report_supplement.said_by_sealed is 'Who said the digits to the member of staff that wrote them down.';
