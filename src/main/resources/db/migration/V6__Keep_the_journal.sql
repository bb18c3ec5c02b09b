-- The journal: append-only, one hash chain per project, written in the transaction that it records.

create table journal_head (
  project_id     integer constraint journal_head_pkey primary key constraint journal_head_project references project,
  sequence       bigint not null,
  hash           text not null,
  last_effective timestamptz,
  constraint journal_head_hash_whole check (hash ~ '^[0-9a-f]{64}$'),
  constraint journal_head_counts check (sequence >= 0)
);
comment on table journal_head is 'Locked by every decision of its project: the decisions of one project are serial.';

create table journal_entry (
  project_id integer not null constraint journal_entry_project references project,
  sequence   bigint not null,
  kind       text not null,
  at         timestamptz not null,
  message_id uuid constraint journal_entry_message references message,
  visit_id   uuid constraint journal_entry_visit references visit,
  canonical  bytea not null,
  hash       text not null,
  constraint journal_entry_pkey primary key (project_id, sequence),
  constraint journal_entry_hash_once unique (project_id, hash),
  constraint journal_entry_counts check (sequence >= 1)
);

-- The erasable side of the commitments in an entry: without its row a value can no longer be learnt, and the chain still verifies.
create table journal_opening (
  project_id integer not null,
  sequence   bigint not null,
  row_id     uuid not null,
  sealed     bytea not null,
  constraint journal_opening_pkey primary key (project_id, sequence),
  constraint journal_opening_entry foreign key (project_id, sequence) references journal_entry (project_id, sequence)
);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only' using errcode = 'restrict_violation';
end $$;

create trigger journal_entry_is_append_only before update or delete on journal_entry
  for each row execute function journal_is_append_only();
create trigger journal_entry_is_never_emptied before truncate on journal_entry
  for each statement execute function journal_is_append_only();

alter table pre_report add constraint pre_report_entry foreign key (project_id, sequence)
  references journal_entry (project_id, sequence) deferrable initially deferred;

grant select, insert on journal_head, journal_entry to "${application_role}";
grant update (sequence, hash, last_effective) on journal_head to "${application_role}";
grant select, insert, delete on journal_opening to "${application_role}";
