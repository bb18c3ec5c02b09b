-- Each version of a verdict names its entry in the journal, whose head is told with it: the n-th entry JUDGED of a visit is its n-th version.

alter table verdict
  add column project_id integer,
  add column sequence   bigint;

update verdict v set project_id = e.project_id, sequence = e.sequence
from (select project_id, visit_id, sequence, row_number() over (partition by visit_id order by sequence) as version
      from journal_entry where kind = 'JUDGED') e
where e.visit_id = v.visit_id and e.version = v.version;

alter table verdict
  alter column project_id set not null,
  alter column sequence set not null,
  add constraint verdict_place_once unique (project_id, sequence),
  add constraint verdict_entry foreign key (project_id, sequence)
    references journal_entry (project_id, sequence) deferrable initially deferred;
comment on constraint verdict_entry on verdict is 'No verdict without its entry in the journal.';
