-- Reports that go to a person of the project's staff (转人工审核): they count once they are accepted, and what silence means is a fact of time.

alter table pre_report
  add column review_grounds text[],
  add column review_due timestamptz,
  add column review_silence text,
  add column review_told boolean,
  add column review_answer text,
  add column reviewed_at timestamptz,
  add column review_tell_at timestamptz,
  add column refused_at timestamptz generated always as (case
    when review_answer = 'REFUSED' then reviewed_at
    when review_answer is null and review_silence = 'REFUSES' and review_due < deadline then review_due end) stored;
alter table pre_report
  add constraint pre_report_review_whole check ((review_due is null) = (review_grounds is null)
    and (review_due is null) = (review_silence is null) and (review_due is null) = (review_told is null)),
  add constraint pre_report_review_grounds_known check (cardinality(review_grounds) > 0
    and review_grounds <@ array['HELD', 'OUTSIDE_AREA']),
  add constraint pre_report_review_silence_known check (review_silence in ('ACCEPTS', 'REFUSES', 'ESCALATES')),
  add constraint pre_report_review_answer_known check (review_answer in ('ACCEPTED', 'REFUSED')),
  add constraint pre_report_review_answer_whole check ((review_answer is null) = (reviewed_at is null)),
  add constraint pre_report_reviewed_in_time check (reviewed_at is null or review_due is not null
    and (review_silence = 'ESCALATES' or reviewed_at < review_due)),
  add constraint pre_report_review_told_later check (review_tell_at is null or review_told);
comment on column pre_report.refused_at is 'From when on it counts for nobody: as staff said, or as their silence means.';
comment on column pre_report.review_tell_at is 'When its agent is told what silence meant; null where they were told, or never will be.';
comment on constraint pre_report_reviewed_in_time on pre_report is 'What silence has decided nobody answers any more.';
create index pre_report_to_review on pre_report (project_id, review_due, id)
  where review_silence <> 'ESCALATES' and review_answer is null and ended_why is null;
create index pre_report_escalates on pre_report (project_id, deadline)
  where review_silence = 'ESCALATES' and review_answer is null and ended_why is null;
create index pre_report_refused on pre_report (project_id, effective_at desc, sequence desc) where refused_at is not null;
create index pre_report_to_tell_of on pre_report (review_tell_at) where review_tell_at is not null;
grant update (review_answer, reviewed_at, review_tell_at) on pre_report to "${application_role}";

-- Who is refused may report again.
alter table pre_report drop constraint pre_report_not_twice;
alter table pre_report add constraint pre_report_not_twice exclude using gist (
  project_id with =, agent_id with =, agency_id with =, identity_key with =,
  tstzrange(effective_at, greatest(effective_at, least(renewed_at, refused_at, deadline))) with &&)
  where (ended_why is null);
comment on constraint pre_report_not_twice on pre_report is
  'An agent''s repeat for the same agency within the validity is the same report with the same receipt, never a second one, unless it renews it or that was refused.';

-- And is used up by nothing.
create or replace function nothing_said_again_stands() returns trigger language plpgsql set search_path from current as $$
begin
  if exists (select from pre_report other where other.project_id = new.project_id and other.agent_id = new.agent_id
      and other.agency_id = new.agency_id and other.identity_key = new.identity_key and other.ended_why is null
      and other.effective_at <= new.ended_at and least(other.refused_at, other.deadline) > new.ended_at) then
    raise exception 'the same agent''s report in the same words is used up as well' using errcode = 'check_violation',
      constraint = 'nothing_said_again_stands';
  end if;
  return null;
end $$;

create table report_review (
  id            uuid constraint report_review_pkey primary key,
  report_id     uuid not null constraint report_review_report references pre_report
    constraint report_review_once unique,
  project_id    integer not null,
  sequence      bigint not null,
  answered_at   timestamptz not null,
  accepted      boolean not null,
  account_id    uuid not null constraint report_review_account references staff_account,
  reason_sealed bytea not null,
  constraint report_review_place_once unique (project_id, sequence),
  constraint report_review_entry foreign key (project_id, sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred
);
comment on table report_review is 'Only ever added to: what a person of the staff said of a report, once, and why.';
grant select, insert on report_review to "${application_role}";

-- What counts for money is what a person said, with an entry of the journal, and stays.
create function report_is_reviewed() returns trigger language plpgsql set search_path from current as $$
begin
  if old.review_answer is not null or not exists (select from report_review where report_id = new.id
      and answered_at = new.reviewed_at and accepted = (new.review_answer = 'ACCEPTED')) then
    raise exception 'a report is reviewed once, by an entry of the journal' using errcode = 'check_violation',
      constraint = 'pre_report_is_reviewed';
  end if;
  return new;
end $$;
create trigger pre_report_is_reviewed before update of review_answer, reviewed_at on pre_report
  for each row when (new.review_answer is distinct from old.review_answer or new.reviewed_at is distinct from old.reviewed_at)
  execute function report_is_reviewed();

alter table terms add constraint terms_referral_known check (coalesce(jsonb_typeof(body -> 'referral'), 'null') = 'null'
  or body -> 'referral' ->> 'silence' in ('ACCEPTS', 'REFUSES', 'ESCALATES')
    and body -> 'referral' ->> 'within' ~ '^PT[0-9HM]+$' and jsonb_array_length(body -> 'referral' -> 'grounds') > 0);
