-- An agency is told what none of its agents can be; where nobody can, staff see it.

alter table agency add column contact_sealed bytea;
comment on column agency.contact_sealed is 'Its own number, told what none of its agents can be; null where it named none.';

alter table outgoing
  add column agency_id integer constraint outgoing_agency references agency,
  add column report_id uuid constraint outgoing_report references pre_report,
  alter column receiver_sealed drop not null,
  drop constraint outgoing_state_known,
  add constraint outgoing_state_known check (state in
    ('HELD', 'OVERTAKEN', 'PENDING', 'CLAIMED', 'SENT', 'DELIVERED', 'UNDELIVERED', 'REFUSED', 'UNKNOWN', 'UNTOLD')),
  add constraint outgoing_has_receiver check (receiver_sealed is not null or state in ('HELD', 'OVERTAKEN', 'UNTOLD')),
  add constraint outgoing_untold_has_none check (state <> 'UNTOLD' or receiver_sealed is null),
  add constraint outgoing_untold_is_agencys check (receiver_sealed is not null or agency_id is not null);
comment on constraint outgoing_has_receiver on outgoing is 'What is to leave has somebody to read it.';
comment on column outgoing.agency_id is 'Of whose customer it tells: what waited goes only to who is still of that agency. Null for answers, and what is older.';
comment on column outgoing.report_id is 'By which report it tells of them, where it is by one.';
create index outgoing_untold_of_report on outgoing (report_id) where receiver_sealed is null;

grant update (receiver_sealed) on outgoing to "${application_role}";
