create index arrival_time_by_project on arrival_time (project_id, arrived_at) where not replaced;
create index look_up_of_account on look_up (account_id, id desc);
create index look_up_of_name on look_up (name_key) where name_key is not null;
