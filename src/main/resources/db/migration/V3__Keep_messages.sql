-- Messages in: kept first, decided once, answered with the same bytes for ever.

create table message (
  id             uuid constraint message_pkey primary key,
  channel        text not null,
  external_id    text not null,
  number         text not null,
  sender_key     bytea not null,
  sender_sealed  bytea not null,
  text_sealed    bytea not null,
  payload_sealed bytea not null,
  received_at    timestamptz not null,
  provider_at    timestamptz,
  constraint message_kept_once unique (channel, external_id)
);
comment on constraint message_kept_once on message is 'The only defence against replays, for ever: a provider''s signature has no time in it.';
create index message_by_time on message (received_at desc, id desc);

-- What is kept and not yet handled. A row leaves in the transaction that records the decision.
create table waiting (
  message_id  uuid constraint waiting_pkey primary key constraint waiting_message references message,
  received_at timestamptz not null,
  attempts    integer not null default 0,
  failure     text
);
create index waiting_by_time on waiting (received_at);

create table decision (
  message_id uuid constraint decision_made_once primary key constraint decision_message references message,
  decided_at timestamptz not null,
  kind       text not null,
  agent_id   uuid constraint decision_agent references agent,
  outcomes   jsonb not null
);
comment on constraint decision_made_once on decision is 'Nothing is decided twice.';

create table answer (
  message_id  uuid constraint answer_given_once primary key constraint answer_message references message,
  body_sealed bytea not null,
  speaks      boolean not null,
  answered_at timestamptz not null
);
comment on constraint answer_given_once on answer is 'Whoever commits first owns the answer; every repeat gets these bytes.';
comment on column answer.speaks is 'Whether the body carries the reply; otherwise the outbox owns it.';

grant select, insert on message, decision, answer to "${application_role}";
grant select, insert, update, delete on waiting to "${application_role}";
