-- Whatever is asked of a project with a million reports is found by an index that holds all that is asked.

-- Ten thousand endings share a million reports: first three and last four together leave a handful.
drop index pre_report_phone_by_last4;
drop index pre_report_phone_by_first3;
create index pre_report_phone_by_last4 on pre_report_phone (project_id, last4, (coalesce(first3, '')));
create index pre_report_phone_by_first3 on pre_report_phone (project_id, first3, last4);
drop index visit_phone_by_last4;
drop index visit_phone_by_first3;
create index visit_phone_by_last4 on visit_phone (project_id, last4, (coalesce(first3, '')));
create index visit_phone_by_first3 on visit_phone (project_id, first3, last4);

-- What an agent asks for are the reports that are pending as far as they know, not the years before.
create index pre_report_pending_of_agent on pre_report (agent_id, deadline) where told_why is null;
create index pre_report_pending_of_filer on pre_report (filer_id, deadline) where told_why is null and filer_id is not null;

-- What staff look for by its end, the newest first: few are withdrawn.
create index pre_report_that_ended on pre_report (project_id, ended_why, effective_at desc, sequence desc) where ended_why is not null;
