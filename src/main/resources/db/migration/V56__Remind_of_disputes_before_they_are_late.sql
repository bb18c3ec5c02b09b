-- Staff are reminded of a dispute before its answer is late, once for each time that it is due.

alter table dispute add column reminded_of timestamptz;
comment on column dispute.reminded_of is 'The due time of which staff were reminded beforehand.';

grant update (reminded_of) on dispute to "${application_role}";
