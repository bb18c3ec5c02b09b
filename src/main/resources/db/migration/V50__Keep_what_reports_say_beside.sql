-- What a report says of its customer beside name and number: sealed as names are, and like them never changed.

alter table pre_report add column particulars_sealed bytea;
comment on column pre_report.particulars_sealed is
  'Address, need, time of contact and of the visit as they were reported; null where none was said.';

alter table pre_report_supplement add column particulars_sealed bytea;
comment on column pre_report_supplement.particulars_sealed is
  'What the report says beside name and number from then on; null where it says nothing.';

alter table terms add constraint terms_fields_known check (case
  when body -> 'intake' -> 'fields' is null then true
  when jsonb_typeof(body -> 'intake' -> 'fields') = 'array' then
    body -> 'intake' -> 'fields' <@ '["GENDER", "ADDRESS", "NEED", "CONTACT_TIME", "VISIT_TIME"]'::jsonb
  else false end);
comment on constraint terms_fields_known on terms is 'What may be asked of a report beside name and number.';
