-- An arrival is confirmed before the office closes, or it has lapsed; two people reopen it, and two people correct its time.

alter table project
  add column closing text not null default '24:00',
  add constraint project_closing_possible check (closing ~ '^(24:00|(?!00:00)([01][0-9]|2[0-3]):[0-5][0-9])$');

alter table visit add column closes_at timestamptz;
update visit v set closes_at = (v.arrival_day + 1)::timestamp at time zone p.zone from project p where p.id = v.project_id;
alter table visit
  alter column closes_at set not null,
  add constraint visit_closes_after_arrival check (arrived_at < closes_at);
comment on column visit.closes_at is 'Until when it may be confirmed, exclusive, unless two people reopen it.';

create table visit_amendment (
  visit_id        uuid not null constraint visit_amendment_visit references visit,
  number          smallint not null,
  kind            text not null,
  arrived_at      timestamptz,
  reason_sealed   bytea not null,
  evidence_sealed bytea,
  proposed_by     uuid not null constraint visit_amendment_proposed_by references staff_account,
  proposed_at     timestamptz not null,
  constraint visit_amendment_pkey primary key (visit_id, number),
  constraint visit_amendment_time unique (visit_id, number, arrived_at),
  constraint visit_amendment_by_proposer unique (visit_id, number, kind, proposed_by),
  constraint visit_amendment_counts check (number >= 1),
  constraint visit_amendment_known check (kind in ('CORRECTION', 'REOPENING')),
  constraint visit_amendment_says_when check ((kind = 'CORRECTION') = (arrived_at is not null)),
  constraint visit_amendment_not_ahead check (arrived_at <= proposed_at)
);
comment on table visit_amendment is 'What one of the staff proposes; without a decision it waits for a second person.';

create table visit_amendment_decision (
  visit_id    uuid not null,
  number      smallint not null,
  kind        text not null,
  proposed_by uuid not null,
  account_id  uuid not null constraint visit_amendment_decision_account references staff_account,
  decided_at  timestamptz not null,
  agreed      boolean not null,
  closes_at   timestamptz,
  constraint visit_amendment_decision_once primary key (visit_id, number),
  constraint visit_amendment_decision_says unique (visit_id, number, agreed),
  constraint visit_amendment_decision_of_amendment foreign key (visit_id, number, kind, proposed_by)
    references visit_amendment (visit_id, number, kind, proposed_by),
  constraint visit_amendment_decision_by_another check (account_id <> proposed_by or not agreed),
  constraint visit_amendment_decision_reopens check ((kind = 'REOPENING' and agreed) = (closes_at is not null)),
  constraint visit_amendment_decision_lasts check (decided_at < closes_at)
);
comment on constraint visit_amendment_decision_by_another on visit_amendment_decision is
  'Two different people correct or reopen an arrival; whoever proposed it may take it back alone.';
comment on column visit_amendment_decision.closes_at is 'Until when the reopened arrival may be confirmed, exclusive.';

create function visit_is_open() returns trigger language plpgsql set search_path from current as $$
begin
  if new.confirmed_at >= greatest((select closes_at from visit where id = new.visit_id),
      (select max(closes_at) from visit_amendment_decision where visit_id = new.visit_id)) then
    raise exception 'the arrival has lapsed' using errcode = 'check_violation', constraint = 'confirmation_before_closing';
  end if;
  return new;
end $$;
create trigger confirmation_before_closing before insert on confirmation for each row execute function visit_is_open();

-- When a visit's customer arrived: as we stamped it (0), and as two people corrected it since. One of them counts.
create table arrival_time (
  visit_id    uuid not null constraint arrival_time_visit references visit,
  number      smallint not null,
  amendment   smallint,
  agreed      boolean,
  project_id  integer not null,
  customer_id uuid not null,
  arrived_at  timestamptz not null,
  arrival_day date not null,
  replaced    boolean not null default false,
  constraint arrival_time_pkey primary key (visit_id, number),
  constraint arrival_time_customer foreign key (project_id, customer_id) references customer (project_id, id),
  constraint arrival_time_by_two_people foreign key (visit_id, amendment, agreed)
    references visit_amendment_decision (visit_id, number, agreed),
  constraint arrival_time_is_the_agreed foreign key (visit_id, amendment, arrived_at)
    references visit_amendment (visit_id, number, arrived_at),
  constraint arrival_time_stamped_or_corrected check (case when number = 0 then amendment is null and agreed is null
    else coalesce(amendment = number and agreed, false) end)
);
insert into arrival_time (visit_id, number, project_id, customer_id, arrived_at, arrival_day)
  select id, 0, project_id, customer_id, arrived_at, arrival_day from visit;
create unique index arrival_time_that_counts on arrival_time (visit_id) where not replaced;
alter table visit drop constraint visit_once_a_day;
create unique index visit_once_a_day on arrival_time (project_id, customer_id, arrival_day) where not replaced;
comment on index visit_once_a_day is 'One customer has one arrival per project and day: leaving and coming back restarts nothing.';
create index visit_by_customer on visit (project_id, customer_id);

create function arrival_is_stamped() returns trigger language plpgsql set search_path from current as $$
begin
  insert into arrival_time (visit_id, number, project_id, customer_id, arrived_at, arrival_day)
    values (new.id, 0, new.project_id, new.customer_id, new.arrived_at, new.arrival_day);
  return null;
end $$;
create trigger visit_is_stamped after insert on visit for each row execute function arrival_is_stamped();

-- A corrected arrival moves the protection that it opened: the former one stays on record and protects nobody.
alter table protection add column replaced boolean not null default false;
alter table protection drop constraint protection_never_overlaps;
alter table protection add constraint protection_never_overlaps
  exclude using gist (project_id with =, customer_id with =, during with &&) where (not replaced);
comment on constraint protection_never_overlaps on protection is 'A customer is protected for one side at a time, whatever the code believes.';

alter table dispute drop constraint dispute_origin_known;
alter table dispute add constraint dispute_origin_known check (origin in ('CONTESTED', 'DESK', 'CORRECTION'));
comment on column dispute.origin is
  'CONTESTED: the verdict left it open. DESK: somebody objects to a verdict, which stands until it is overruled. CORRECTION: a corrected arrival would give a final customer to others; two people rule.';

grant select, insert on visit_amendment, visit_amendment_decision, arrival_time to "${application_role}";
grant update (replaced) on arrival_time, protection to "${application_role}";
