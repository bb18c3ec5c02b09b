-- An agent who goes to another agency may report the same customer for it: the former agency's report is another one.

alter table pre_report drop constraint pre_report_not_twice;
alter table pre_report add constraint pre_report_not_twice exclude using gist (
  project_id with =, agent_id with =, agency_id with =, identity_key with =, tstzrange(effective_at, deadline) with &&)
  where (ended_why is null);
comment on constraint pre_report_not_twice on pre_report is
  'An agent''s repeat for the same agency within the validity is the same report with the same receipt, never a second one.';
