-- Existing customers (老客户): the developer's own list. Who is taken off it stood on it until then, for ever.

create table existing_customer (
  id               uuid constraint existing_customer_pkey primary key,
  project_id       integer not null constraint existing_customer_project references project,
  phone_key        bytea not null,
  phone_sealed     bytea not null,
  name_sealed      bytea,
  listed_at        timestamptz not null,
  listed_by        uuid not null constraint existing_customer_listed_by references staff_account,
  sequence         bigint not null,
  removed_at       timestamptz,
  removed_by       uuid constraint existing_customer_removed_by references staff_account,
  removed_sequence bigint,
  reason_sealed    bytea,
  constraint existing_customer_removed_later check (listed_at <= removed_at),
  constraint existing_customer_removal_whole check (num_nulls(removed_at, removed_by, removed_sequence, reason_sealed) in (0, 4)),
  constraint existing_customer_entry foreign key (project_id, sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred,
  constraint existing_customer_removal_entry foreign key (project_id, removed_sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred
);
comment on column existing_customer.listed_at is 'From when on, as we stamped it: nobody comes onto the list for a time that is past.';
create unique index existing_customer_once on existing_customer (project_id, phone_key) where removed_at is null;
comment on index existing_customer_once is 'A whole number stands on a project''s list once.';
create index existing_customer_by_phone on existing_customer (project_id, phone_key);
create index existing_customer_of_import on existing_customer (project_id, sequence);

create function existing_customer_stays_removed() returns trigger language plpgsql as $$
begin
  if old.removed_at is not null then
    raise exception 'who was taken off the list stays off it' using errcode = 'check_violation',
      constraint = 'existing_customer_stays_removed';
  end if;
  return new;
end $$;
create trigger existing_customer_stays_removed before update on existing_customer
  for each row execute function existing_customer_stays_removed();

grant select, insert on existing_customer to "${application_role}";
grant update (removed_at, removed_by, removed_sequence, reason_sealed) on existing_customer to "${application_role}";

alter table terms add constraint terms_existing_known check (coalesce(body ->> 'existing', 'FREE') in ('FREE', 'OURS'));
