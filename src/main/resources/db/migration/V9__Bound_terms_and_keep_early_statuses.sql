-- What terms may say, whoever wrote them: by these numbers a commission is won or lost. Like the domain's own bounds, a little wider
-- where calendars differ.

alter table terms
  add constraint terms_lead_time_possible check (coalesce(case
    when body ->> 'leadTime' in ('none', 'earlierDay') then true
    when body ->> 'leadTime' ~ '^PT(?=[0-9])([0-9]{1,5}H)?([0-9]{1,7}M)?([0-9]{1,9}S)?$'
      then (body ->> 'leadTime')::interval between interval '1 minute' and interval '720 hours'
    end, false)),
  add constraint terms_validity_possible check (coalesce(case
    when body ->> 'validity' ~ '^PT(?=[0-9])([0-9]{1,5}H)?([0-9]{1,7}M)?([0-9]{1,9}S)?$'
      then (body ->> 'validity')::interval between interval '1 minute' and interval '8784 hours'
    when body ->> 'validity' ~ '^P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$'
      then (body ->> 'validity')::interval <= interval '366 days'
    end, false)),
  add constraint terms_protection_possible check (coalesce(case
    when body ->> 'protection' ~ '^P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$'
      then (body ->> 'protection')::interval between interval '1 day' and interval '1827 days'
    end, false)),
  add constraint terms_ownership_known check (coalesce(body ->> 'ownership' in ('FIRST_REPORT', 'FIRST_VISIT'), false)),
  add constraint terms_agreement_possible check (coalesce(case
    when body ->> 'agreement' ~ '^[0-9]{1,2}$' then (body ->> 'agreement')::integer between 4 and 11 end, false)),
  add constraint terms_ask_for_a_number check (coalesce(case
    when jsonb_typeof(body -> 'phoneForms') = 'array' then jsonb_array_length(body -> 'phoneForms') > 0 end, false));

-- Hours, so that no session's time zone changes what is allowed.
alter table pre_report
  add constraint pre_report_ends check (deadline <= effective_at + interval '8832 hours'),
  add constraint pre_report_can_be_visited check (earliest_visit <= effective_at + interval '745 hours');
alter table protection
  add constraint protection_ends check (upper(during) <= lower(during) + interval '43872 hours');

alter table project
  add constraint project_name_in_one_line check (name = btrim(name) and length(name) between 1 and 60 and name !~ '[[:cntrl:]]');
alter table agency
  add constraint agency_name_in_one_line check (name = btrim(name) and length(name) between 1 and 60 and name !~ '[[:cntrl:]]'),
  add constraint agency_name_says_somebody check (lower(name) <> 'self');
comment on constraint agency_name_says_somebody on agency is 'Customers whom nobody brought are said to be brought by self.';
alter table gateway_number
  add constraint gateway_number_possible check (number ~ '^(\+[1-9][0-9]{6,14}|[1-9][0-9]{2,19})$');

-- What a provider said of a message before we knew under which id it has it: the send's own answer was still on its way.
create table early_status (
  channel     text not null,
  provider_id text not null,
  status      text not null,
  delivery    text not null,
  reason      text,
  told_at     timestamptz not null,
  constraint early_status_once primary key (channel, provider_id, status),
  constraint early_status_delivery_known check (delivery in ('SENT', 'UNDELIVERED', 'DELIVERED'))
);
comment on column early_status.told_at is 'Machine time. What nobody ever claims is forgotten: the account may send for others too.';
create index early_status_by_time on early_status (told_at);

grant select, insert, update, delete on early_status to "${application_role}";
