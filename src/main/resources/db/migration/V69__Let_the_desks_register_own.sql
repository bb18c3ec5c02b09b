-- Who brings a customer and has them registered at the desk owns, with a report or without (REG-01, line 5).
alter table terms drop constraint terms_ownership_known;
alter table terms add constraint terms_ownership_known check (agency_id is not null or coalesce(
  body ->> 'ownership' in ('FIRST_REPORT', 'FIRST_VISIT', 'FIRST_REGISTRATION', 'SIGNED_FORM'), false));
comment on column verdict.report_id is 'The report that won; none where the customer is an agency''s by the signed form, a group''s list or the desk''s register alone.';
