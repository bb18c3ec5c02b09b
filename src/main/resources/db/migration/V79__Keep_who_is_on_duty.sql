-- Who receives customers in which week; by some terms a deal that nobody owns is that team's (REG-01, line 15).

alter table terms add constraint terms_unowned_known check (
  coalesce(body ->> 'unowned', 'HOUSE') in ('HOUSE', 'TEAM_ON_DUTY'));

create table duty_turn (
  project_id integer not null constraint duty_turn_project references project,
  sequence   bigint not null,
  position   smallint not null,
  from_at    timestamptz not null,
  agency_id  integer constraint duty_turn_agency references agency,
  account_id uuid not null constraint duty_turn_account references staff_account,
  said_at    timestamptz not null,
  constraint duty_turn_pkey primary key (project_id, sequence, position),
  constraint duty_turn_once unique (project_id, sequence, from_at),
  constraint duty_turn_of_entry foreign key (project_id, sequence) references journal_entry (project_id, sequence)
    deferrable initially deferred,
  constraint duty_turn_counts check (position >= 0),
  constraint duty_turn_is_for_times_to_come check (from_at >= said_at)
);
comment on table duty_turn is 'Append-only. What is said in one entry of the journal holds from its first turn on, in place of all that was said for that time before.';
comment on column duty_turn.agency_id is 'Who is on duty from then on; null: nobody.';
comment on constraint duty_turn_is_for_times_to_come on duty_turn is 'Nobody says afterwards whose the unowned deals of a week were.';

grant select, insert on duty_turn to "${application_role}";
