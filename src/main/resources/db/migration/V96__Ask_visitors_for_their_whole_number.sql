-- Whoever arrives leaves every digit of their number, by some terms (REG-11, line 207).
alter table terms add constraint terms_visitors_number_known check (
  coalesce(body ->> 'visitorsNumber', 'AS_SAID') in ('AS_SAID', 'WHOLE'));
