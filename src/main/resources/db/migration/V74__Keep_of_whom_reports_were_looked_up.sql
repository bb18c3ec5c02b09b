-- That the reports of an agent were looked up, without their name.

alter table look_up
  add column agent_key bytea,
  add constraint look_up_agent_key_is_key check (length(agent_key) = 16),
  add constraint look_up_report_without_agent check (kind = 'SEARCH' or agent_key is null);
comment on column look_up.agent_key is 'A keyed hash of the name of whose reports were asked for, as digits_key is.';
