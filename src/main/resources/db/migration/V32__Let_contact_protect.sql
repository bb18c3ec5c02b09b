-- A protection may last so many days from the last contact (REG-01, line 17: 最后一次接触尚未超过15天).

alter table terms add constraint terms_protection_from_contact_possible check (coalesce(case
    when body ->> 'protectionFromContact' is null then true
    when body ->> 'protectionFromContact' ~ '^P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?([0-9]{1,3}W)?([0-9]{1,4}D)?$'
      then (body ->> 'protectionFromContact')::interval between interval '1 day' and interval '367 days'
    end, false));
