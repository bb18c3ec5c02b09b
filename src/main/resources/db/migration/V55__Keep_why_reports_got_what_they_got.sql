-- Every decision on receipt keeps what every rule answered, beside its outcomes: for staff, never for the sender.

alter table decision
  add column trace jsonb not null default '[]',
  add constraint decision_traces_each_report check (jsonb_array_length(trace) in (0, jsonb_array_length(outcomes)));
comment on column decision.trace is
  'Of each outcome, in their order: the rules asked, their answers, and what on record they looked at, by receipts and times. Empty where it was decided before that was kept.';
comment on constraint decision_traces_each_report on decision is 'A trace is of one report each, or there is none.';

alter table reread
  add column trace jsonb not null default '[]',
  add constraint reread_traces_each_report check (jsonb_array_length(trace) in (0, jsonb_array_length(outcomes)));
comment on column reread.trace is 'As in decision.';
comment on constraint reread_traces_each_report on reread is 'A trace is of one report each, or there is none.';
