-- A validity may be counted from opening day; what each side learns of another agency is a choice of its own.

alter table terms drop constraint terms_validity_possible;
alter table terms add constraint terms_validity_possible check (body is null or coalesce(case
    when body ->> 'validity' ~ '^(nextDay[+]|opening[+])?PT(?=[0-9])([0-9]{1,5}H)?([0-9]{1,7}M)?([0-9]{1,9}S)?$'
      then regexp_replace(body ->> 'validity', '^.*[+]', '')::interval between interval '1 minute' and interval '8784 hours'
    when body ->> 'validity' ~ '^(nextDay[+]|opening[+]|untilOpening[+])?P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$'
      then regexp_replace(body ->> 'validity', '^.*[+]', '')::interval <= interval '366 days'
    when body ->> 'validity' ~ '^(nextDay[+]|opening[+])?P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?@([01][0-9]|2[0-3]):[0-5][0-9]$'
      then regexp_replace(body ->> 'validity', '^.*[+]|@.*$', '', 'g')::interval between interval '1 day' and interval '366 days'
    end, false));

-- Five years for an opening day, and a year from then on. Hours, so that no session's time zone changes what is allowed.
alter table pre_report drop constraint pre_report_ends;
alter table pre_report add constraint pre_report_ends check (deadline <= effective_at + interval '52776 hours');

alter table terms add constraint terms_disclosure_known check (agency_id is not null or coalesce(case jsonb_typeof(body -> 'disclosure')
    when 'string' then body ->> 'disclosure' in ('SECRET', 'TOLD')
    when 'object' then coalesce(body -> 'disclosure' ->> 'agent', 'SECRET') in ('SECRET', 'RESULT', 'REASON')
      and coalesce(body -> 'disclosure' ->> 'holder', 'NOTHING') in ('NOTHING', 'ATTEMPT', 'AGENCY')
      and coalesce(body -> 'disclosure' ->> 'collision', 'AT_CONTRACT') in ('AT_CONTRACT', 'AT_ONCE', 'TO_ALL_AT_ONCE')
      and coalesce(body -> 'disclosure' ->> 'desk', 'REPORTER') in ('REPORTER', 'MANAGERS')
    end, false));
alter table terms add constraint terms_holder_hears_of_refusals check (coalesce(body -> 'disclosure' ->> 'holder', 'NOTHING') = 'NOTHING'
    or coalesce(body -> 'disclosure' ->> 'agent', 'SECRET') <> 'SECRET');
