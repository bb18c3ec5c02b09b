-- Replies and notices out: written in the transaction of what they say, claimed before they are sent.

create table outgoing (
  id              uuid constraint outgoing_pkey primary key,
  message_id      uuid constraint outgoing_reply_once unique constraint outgoing_message references message,
  visit_id        uuid constraint outgoing_visit references visit,
  project_id      integer constraint outgoing_project references project,
  channel         text not null,
  number          text not null,
  receiver_sealed bytea not null,
  text_sealed     bytea not null,
  state           text not null,
  created_at      timestamptz not null,
  attempts        integer not null default 0,
  due_at          timestamptz,
  claim           uuid,
  lease_until     timestamptz,
  provider_id     text,
  reason          text,
  settled_at      timestamptz,
  constraint outgoing_provider_id_once unique (channel, provider_id),
  constraint outgoing_answers_something check (message_id is not null or visit_id is not null),
  constraint outgoing_state_known check (state in
    ('HELD', 'PENDING', 'CLAIMED', 'SENT', 'DELIVERED', 'UNDELIVERED', 'REFUSED', 'UNKNOWN')),
  constraint outgoing_sent_has_id check (state not in ('SENT', 'DELIVERED', 'UNDELIVERED') or provider_id is not null),
  constraint outgoing_pending_is_due check (state <> 'PENDING' or due_at is not null)
);
comment on column outgoing.state is 'CLAIMED without a lease: handed over in a webhook response, not proven to have been sent.';
comment on column outgoing.due_at is 'Machine time, as are lease_until and settled_at; created_at is business time.';
create index outgoing_due on outgoing (due_at) where state = 'PENDING';
create index outgoing_leased on outgoing (lease_until) where state = 'CLAIMED' and lease_until is not null;
create index outgoing_of_visit on outgoing (visit_id) where visit_id is not null;

grant select, insert on outgoing to "${application_role}";
grant update (state, attempts, due_at, claim, lease_until, provider_id, reason, settled_at) on outgoing to "${application_role}";
