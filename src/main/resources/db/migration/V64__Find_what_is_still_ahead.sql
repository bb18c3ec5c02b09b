-- What is pending, or about to expire, is found among its like: of a million reports a handful lie ahead.
create index pre_report_ahead on pre_report (project_id, deadline) where ended_why is null;
