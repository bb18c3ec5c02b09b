-- A dispute bars third parties for every part of its time in which nobody else does; a visit may open several periods.
alter table protection drop constraint protection_of_one_visit;
create index protection_by_visit on protection (visit_id);
