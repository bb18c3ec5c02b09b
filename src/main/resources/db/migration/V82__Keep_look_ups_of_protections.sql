-- That the customers of an agency were looked through leaves a trace as well: they were reported once, and are shown by name (REG-02, line 35).

alter table look_up
  drop constraint look_up_kind_known,
  drop constraint look_up_report_alone,
  drop constraint look_up_report_without_agent,
  add constraint look_up_kind_known check (kind in ('SEARCH', 'REPORT', 'PROTECTIONS')),
  add constraint look_up_report_alone check (kind <> 'REPORT'
    or num_nonnulls(digits_key, name_key, agency_id, state, after, agent_key) = 0),
  add constraint look_up_protections_of_agency check (kind <> 'PROTECTIONS'
    or agency_id is not null and num_nonnulls(digits_key, name_key, state) = 0);
comment on column look_up.after is 'The receipt, or the protection, after which a further page was asked for.';
