-- Every look-up of what others reported leaves a trace: a leak is traced to whoever looked (REG-02, lines 35 and 39).

create table look_up (
  id         uuid constraint look_up_pkey primary key,
  at         timestamptz not null,
  account_id uuid not null constraint look_up_account references staff_account,
  kind       text not null,
  project_id integer not null constraint look_up_project references project,
  receipt    text,
  digits_key bytea,
  name_key   bytea,
  agency_id  integer constraint look_up_agency references agency,
  state      text,
  after      text,
  found      integer not null,
  constraint look_up_kind_known check (kind in ('SEARCH', 'REPORT')),
  constraint look_up_names_report check ((kind = 'REPORT') = (receipt is not null)),
  constraint look_up_report_alone check (kind = 'SEARCH' or num_nonnulls(digits_key, name_key, agency_id, state, after) = 0),
  constraint look_up_found_counts check (found >= 0),
  constraint look_up_keys_are_keys check (length(digits_key) = 16 and length(name_key) = 16)
);
comment on table look_up is 'Append-only. What was looked for stands here as a keyed hash, never as it was written.';
comment on column look_up.after is 'The receipt after which a further page was asked for.';
create index look_up_by_time on look_up (project_id, id desc);
create index look_up_of_receipt on look_up (receipt) where receipt is not null;
create index look_up_of_digits on look_up (digits_key) where digits_key is not null;

grant select, insert on look_up to "${application_role}";
