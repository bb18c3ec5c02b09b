-- A protection may be counted from the report that won (report+P7D@24:00): REG-02, line 28; REG-19, 3.3.
alter table terms drop constraint terms_protection_possible;
alter table terms add constraint terms_protection_possible check (agency_id is not null or coalesce(case
    when body ->> 'protection' ~ '^(report[+])?P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$'
      then replace(body ->> 'protection', 'report+', '')::interval between interval '1 day' and interval '1827 days'
    when body ->> 'protection' ~ '^(report[+])?P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?@24:00$'
      then regexp_replace(body ->> 'protection', '^report[+]|@24:00$', '', 'g')::interval between interval '1 day' and interval '366 days'
    when body ->> 'protection' ~ '^untilOpening[+]P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$'
      then replace(body ->> 'protection', 'untilOpening+', '')::interval <= interval '366 days'
  end, false));
