-- What-ifs: a project's history replayed under terms that are not in force. Nothing here decides anything; it is forgotten after a while.

create table what_if (
  id              uuid constraint what_if_pkey primary key,
  project_id      integer not null constraint what_if_project references project,
  account_id      uuid not null constraint what_if_account references staff_account,
  started_at      timestamptz not null,
  terms           jsonb not null,
  from_at         timestamptz,
  until_at        timestamptz,
  up_to           bigint not null,
  state           text not null default 'RUNNING',
  done            bigint not null default 0,
  reports         bigint not null default 0,
  visits          bigint not null default 0,
  unread          bigint not null default 0,
  beat_at         timestamptz not null,
  ended_at        timestamptz,
  constraint what_if_span_has_time check (from_at < until_at),
  constraint what_if_state_known check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'INTERRUPTED')),
  constraint what_if_end_whole check ((state = 'RUNNING') = (ended_at is null)),
  constraint what_if_gets_no_further check (done between 0 and up_to)
);
comment on column what_if.up_to is 'The last entry of the journal that is replayed; entries never change, so that this is what it looks at, whatever is decided meanwhile.';
comment on column what_if.beat_at is 'Machine time. The instance that replays it says again and again that it does; one that says nothing any more is gone.';
create unique index what_if_one_at_a_time on what_if (project_id) where state = 'RUNNING';
create index what_if_by_end on what_if (ended_at);

create table what_if_change (
  what_if_id uuid not null constraint what_if_change_what_if references what_if on delete cascade,
  sequence   bigint not null,
  message_id uuid,
  visit_id   uuid,
  agency_id  integer,
  agent_id   uuid,
  at         timestamptz not null,
  aspects    text[] not null,
  was        jsonb not null,
  would      jsonb not null,
  constraint what_if_change_once primary key (what_if_id, sequence),
  constraint what_if_change_of_one check ((message_id is null) <> (visit_id is null)),
  constraint what_if_change_changes check (cardinality(aspects) > 0)
);
comment on table what_if_change is 'No name and no digit: ids of what is on record, times and words of ours.';

grant select, insert, delete on what_if, what_if_change to "${application_role}";
grant update (aspects, was, would) on what_if_change to "${application_role}";
grant update (state, done, reports, visits, unread, beat_at, ended_at) on what_if to "${application_role}";
