-- One answer may take several messages, and a colleague may get a copy of it.

alter table outgoing
  drop constraint outgoing_reply_once,
  add column part smallint,
  add column copy_for uuid constraint outgoing_copy_for references agent;
update outgoing set part = 1 where message_id is not null;
alter table outgoing
  add constraint outgoing_part_once unique (message_id, part),
  add constraint outgoing_part_of_reply check ((part is null) = (message_id is null)),
  add constraint outgoing_part_counts check (part >= 1),
  add constraint outgoing_copy_of_reply check (copy_for is null or message_id is not null);
comment on constraint outgoing_part_once on outgoing is
  'Each part of the answers to a message is written once: to its sender first, then the copies.';
comment on column outgoing.copy_for is 'The colleague who gets it; null for whoever wrote. Parts to the same receiver leave in order.';

-- How often in a row a sender was not understood, and what only staff are told.

alter table decision
  add column failures smallint,
  add column remarks jsonb not null default '[]',
  add constraint decision_failures_count check (failures >= 0);
comment on column decision.failures is
  'The how manieth in a row of its sender that reported nothing complete; 0 for one that did; null for one that did not report.';
comment on column decision.remarks is 'What the text says otherwise than the directory: for staff, never for the sender.';
create index decision_by_outcome on decision using gin (outcomes jsonb_path_ops);
create index decision_remarked on decision (message_id) where remarks <> '[]';
create index message_of_sender on message (sender_key, received_at desc, id desc);

-- Filers (备案人员) report for their colleagues.

alter table agent
  add column role text not null default 'AGENT',
  add constraint agent_role_known check (role in ('AGENT', 'FILER'));
alter table pre_report
  add column filer_id uuid constraint pre_report_filer references agent,
  add constraint pre_report_filed_for_another check (filer_id <> agent_id);
comment on column pre_report.filer_id is 'Who reported it for the agent whose it is; null where the agent did.';
create index pre_report_of_filer on pre_report (filer_id, effective_at desc) where filer_id is not null;
