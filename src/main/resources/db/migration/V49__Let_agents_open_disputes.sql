-- An agent's appeal opens a dispute like one of the staff, also beside links of reports.

alter table dispute drop constraint dispute_origin_known;
alter table dispute add constraint dispute_origin_known check (origin in ('CONTESTED', 'DESK', 'AGENT', 'CORRECTION', 'LINK'));
comment on column dispute.origin is
  'CONTESTED: the verdict left it open. DESK, AGENT: one of the staff, or an agent, objects to a verdict, which stands until it is overruled. CORRECTION, LINK: a corrected arrival, or a report that was linked, would give a final customer to others; two people rule.';
