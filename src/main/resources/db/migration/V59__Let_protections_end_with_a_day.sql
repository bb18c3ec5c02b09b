-- A protection may end with its last natural day (P30D@24:00), as a report's validity does.
alter table terms drop constraint terms_protection_possible;
alter table terms add constraint terms_protection_possible check (agency_id is not null or coalesce(case
    when body ->> 'protection' ~ '^P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$'
      then (body ->> 'protection')::interval between interval '1 day' and interval '1827 days'
    when body ->> 'protection' ~ '^P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?@24:00$'
      then replace(body ->> 'protection', '@24:00', '')::interval between interval '1 day' and interval '366 days'
    when body ->> 'protection' ~ '^untilOpening[+]P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$'
      then replace(body ->> 'protection', 'untilOpening+', '')::interval <= interval '366 days'
  end, false));
