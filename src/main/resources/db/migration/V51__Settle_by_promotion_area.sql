-- Where agencies may promote (推广区域): what a report, or a deal, of a customer from elsewhere is worth.

alter table terms
  add constraint terms_outside_area_known check (coalesce(body ->> 'outsideArea', 'COUNTS') in ('COUNTS', 'NOT_SETTLED', 'REFERRED', 'REFUSED')),
  add constraint terms_promotion_area_listed check (coalesce(jsonb_typeof(body -> 'promotionArea'), 'null') in ('null', 'array')),
  add constraint terms_outside_area_referred check (agency_id is not null or (coalesce(body ->> 'outsideArea', 'COUNTS') = 'REFERRED')
    = coalesce(jsonb_exists(body -> 'referral' -> 'grounds', 'OUTSIDE_AREA'), false));

alter table pre_report drop constraint pre_report_review_grounds_known;
alter table pre_report add constraint pre_report_review_grounds_known check (cardinality(review_grounds) > 0
  and review_grounds <@ array['HELD', 'OUTSIDE_AREA', 'RENEWAL']);

create table deal_origin (
  deal_id        uuid not null constraint deal_origin_deal references deal,
  number         smallint not null,
  address_sealed bytea not null,
  near           text,
  reason_sealed  bytea,
  said_at        timestamptz not null,
  account_id     uuid not null constraint deal_origin_account references staff_account,
  project_id     integer not null,
  sequence       bigint not null,
  id             uuid not null constraint deal_origin_id unique,
  constraint deal_origin_pkey primary key (deal_id, number),
  constraint deal_origin_near_known check (near in ('INSIDE', 'OUTSIDE')),
  constraint deal_origin_corrected_for_a_reason check (number >= 1 and (number = 1) = (reason_sealed is null)),
  constraint deal_origin_place_once unique (project_id, sequence),
  constraint deal_origin_entry foreign key (project_id, sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred
);
comment on table deal_origin is 'Only ever added to: where the customer of a deal is from, as staff said it; the last counts. By it a share is settled or the house''s.';
comment on column deal_origin.near is 'What a person says where the address is near to an area; null where nobody did.';

-- What counts for money is said one after the other, in the journal of the deal's own project, and not of a deal that is off.
create function origin_is_of_deal() returns trigger language plpgsql set search_path from current as $$
begin
  if not exists (select from deal where id = new.deal_id and project_id = new.project_id and not cancelled)
      or new.number <> 1 + (select count(*) from deal_origin where deal_id = new.deal_id) then
    raise exception 'an origin is said of a deal that stands, one after the other' using errcode = 'check_violation',
      constraint = 'deal_origin_of_deal';
  end if;
  return new;
end $$;
create trigger deal_origin_of_deal before insert on deal_origin for each row execute function origin_is_of_deal();
grant select, insert on deal_origin to "${application_role}";

-- An agency's own terms say its own area.
alter table terms drop constraint terms_of_agency_say_nothing_else;
alter table terms add constraint terms_of_agency_say_nothing_else check (agency_id is null or body is null or body - array['leadTime', 'lateness', 'validity',
  'phoneForms', 'nameForm', 'agreement', 'intake', 'reminder', 'renewal', 'promotionArea'] = '{}'::jsonb);

-- A renewal may ask for so many follow-ups in so many months: 3/P1M.
alter table terms drop constraint terms_renewal_possible;
alter table terms add constraint terms_renewal_possible check (coalesce(body ->> 'renewal', 'never')
  ~ '^(never|P([1-9]|[1-9][0-9]|[12][0-9][0-9]|3[0-5][0-9]|36[0-6])D|[1-9][0-9]?/P([1-9]|1[0-2])M)$');

create or replace function renewal_is_earned() returns trigger language plpgsql set search_path from current as $$
declare
  asked text := (select body ->> 'renewal' from terms where id = new.terms_id);
  most integer := substring(asked from '^P([0-9]+)D$')::integer;
  least_often integer := substring(asked from '^([0-9]+)/')::integer;
  span_months integer := substring(asked from '/P([0-9]+)M$')::integer;
  project_zone text := (select zone from project where id = new.project_id);
  first_day date := (new.effective_at at time zone project_zone)::date;
  last_day date := (new.renewed_at at time zone project_zone)::date;
  followed timestamptz[];
  earned boolean;
begin
  if new.renewed_at is null then
    return null;
  end if;
  followed := array(select f.followed_at from follow_up f join pre_report r on r.id = f.report_id
    where r.project_id = new.project_id and r.agent_id = new.agent_id and r.agency_id = new.agency_id
      and f.followed_at between new.effective_at and new.renewed_at
      and exists (select from pre_report_phone one join pre_report_phone other
        on one.first3 is not distinct from other.first3 and one.last4 is not distinct from other.last4
        where one.report_id = new.id and other.report_id = r.id));
  if least_often is null then
    earned := (with contact as (
        select new.effective_at as at union all select new.renewed_at union all select unnest(followed)),
      gap as (select (at at time zone project_zone)::date - lag((at at time zone project_zone)::date) over (order by at) as days
        from contact)
      select count(*) > 2 and max(days) <= most from gap);
  else
    earned := cardinality(followed) >= least_often and (select coalesce(bool_and((select count(*) from unnest(followed) as at
          where (at at time zone project_zone)::date >= (first_day + make_interval(months => span * span_months))::date
            and (at at time zone project_zone)::date < (first_day + make_interval(months => (span + 1) * span_months))::date)
          >= least_often), true)
      from generate_series(0, (last_day - first_day) / 28) as span
      where (first_day + make_interval(months => (span + 1) * span_months))::date <= last_day);
  end if;
  if not coalesce(earned, false) then
    raise exception 'this report was not followed up as its terms ask' using errcode = 'check_violation',
      constraint = 'renewal_is_earned';
  end if;
  return null;
end $$;
