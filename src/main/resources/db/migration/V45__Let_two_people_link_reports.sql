-- A report whose digits contradict the customer's is theirs where one of the staff says so, shows why, and a second person agrees.

alter table visit_amendment
  add column report_id uuid constraint visit_amendment_report references pre_report,
  drop constraint visit_amendment_known,
  add constraint visit_amendment_known check (kind in ('CORRECTION', 'REOPENING', 'LINK', 'UNLINK')),
  add constraint visit_amendment_says_which check ((kind in ('LINK', 'UNLINK')) = (report_id is not null)),
  add constraint visit_amendment_is_shown check (kind <> 'LINK' or evidence_sealed is not null),
  add constraint visit_amendment_of_report unique (visit_id, number, report_id);
comment on column visit_amendment.report_id is 'The report that is linked, or no longer.';
comment on constraint visit_amendment_is_shown on visit_amendment is 'A report is linked on evidence only.';
alter table visit_amendment_decision add constraint visit_amendment_decision_says_what unique (visit_id, number, kind, agreed);

create table visit_link (
  visit_id      uuid not null constraint visit_link_visit references visit,
  number        smallint not null,
  kind          text not null default 'LINK',
  agreed        boolean not null default true,
  report_id     uuid not null,
  undone        smallint,
  undone_kind   text,
  undone_agreed boolean,
  constraint visit_link_pkey primary key (visit_id, number),
  constraint visit_link_is_agreed check (kind = 'LINK' and agreed),
  constraint visit_link_by_two_people foreign key (visit_id, number, kind, agreed)
    references visit_amendment_decision (visit_id, number, kind, agreed),
  constraint visit_link_of_the_report foreign key (visit_id, number, report_id)
    references visit_amendment (visit_id, number, report_id),
  constraint visit_link_undone_whole check (num_nulls(undone, undone_kind, undone_agreed) = 3
    or coalesce(undone > number and undone_kind = 'UNLINK' and undone_agreed, false)),
  constraint visit_link_undone_by_two_people foreign key (visit_id, undone, undone_kind, undone_agreed)
    references visit_amendment_decision (visit_id, number, kind, agreed),
  constraint visit_link_undone_of_the_report foreign key (visit_id, undone, report_id)
    references visit_amendment (visit_id, number, report_id)
);
comment on table visit_link is 'Reports that are a customer''s by two people''s word, whatever their digits; until two people undo it.';
create unique index visit_link_once on visit_link (visit_id, report_id) where undone is null;

create function link_stays_in_project() returns trigger language plpgsql set search_path from current as $$
begin
  if (select project_id from visit where id = new.visit_id)
      is distinct from (select project_id from pre_report where id = new.report_id) then
    raise exception 'the report is of another project' using errcode = 'check_violation', constraint = 'visit_link_in_project';
  end if;
  return new;
end $$;
create trigger visit_link_in_project before insert on visit_link for each row execute function link_stays_in_project();

create function undone_stays() returns trigger language plpgsql as $$
begin
  if old.undone is not null then
    raise exception 'what was undone stays undone' using errcode = 'check_violation', constraint = 'visit_link_undone_stays';
  end if;
  return new;
end $$;
create trigger visit_link_undone_stays before update on visit_link for each row execute function undone_stays();

alter table dispute drop constraint dispute_origin_known;
alter table dispute add constraint dispute_origin_known check (origin in ('CONTESTED', 'DESK', 'CORRECTION', 'LINK'));
comment on column dispute.origin is
  'CONTESTED: the verdict left it open. DESK: somebody objects to a verdict, which stands until it is overruled. CORRECTION, LINK: a corrected arrival, or a report that was linked, would give a final customer to others; two people rule.';

grant select, insert on visit_link to "${application_role}";
grant update (undone, undone_kind, undone_agreed) on visit_link to "${application_role}";
