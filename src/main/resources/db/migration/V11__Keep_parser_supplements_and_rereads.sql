-- By which parser a message was read and what it said; what completes a report; what a later reading changes.

alter table decision
  add column parser integer,
  add column read_sealed bytea,
  add column completes uuid constraint decision_completes_message references message,
  add constraint decision_completes_another check (completes <> message_id),
  add constraint decision_read_whole check ((parser is null) = (read_sealed is null));
comment on column decision.parser is 'Version of the parser that read the message; null where it was decided before that was kept.';
comment on column decision.read_sealed is 'What was read, report by report, so that a later parser can be held against it.';
comment on column decision.completes is 'The message before it whose missing part it sent alone; what was decided is of both together.';
create index message_of_conversation on message (sender_key, channel, number, received_at desc, id desc);

-- A report that is completed keeps its row; what it says from then on stands beside it, and what it said before stays.
create table pre_report_supplement (
  report_id   uuid not null constraint pre_report_supplement_report references pre_report,
  number      smallint not null,
  project_id  integer not null,
  sequence    bigint not null,
  message_id  uuid not null constraint pre_report_supplement_message references message,
  added_at    timestamptz not null,
  name_sealed bytea not null,
  constraint pre_report_supplement_pkey primary key (report_id, number),
  constraint pre_report_supplement_counts check (number >= 1),
  constraint pre_report_supplement_entry foreign key (project_id, sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred
);
alter table pre_report_phone
  add column supplement smallint not null default 0,
  drop constraint pre_report_phone_pkey,
  add constraint pre_report_phone_pkey primary key (report_id, supplement, position);
comment on column pre_report_phone.supplement is
  '0: as reported; else the supplement that made it so. The highest counts; those before contradict none of its digits.';

-- A kept message read again by a later parser, and the decision that took the place of the earlier one.
create table reread (
  id            uuid constraint reread_pkey primary key,
  message_id    uuid not null constraint reread_message references decision,
  number        smallint not null,
  applied_at    timestamptz not null,
  account_id    uuid not null constraint reread_account references staff_account,
  reason_sealed bytea not null,
  parser        integer not null,
  kind          text not null,
  outcomes      jsonb not null,
  read_sealed   bytea not null,
  outgoing_id   uuid constraint reread_notice_once unique constraint reread_notice references outgoing,
  constraint reread_number_once unique (message_id, number),
  constraint reread_counts check (number >= 1)
);
comment on table reread is 'Immutable, as is the decision before it: the highest number of a message is what counts now.';
alter table outgoing
  drop constraint outgoing_answers_something,
  add constraint outgoing_answers_something check (message_id is not null or visit_id is not null or project_id is not null);

grant select, insert on pre_report_supplement, reread to "${application_role}";
