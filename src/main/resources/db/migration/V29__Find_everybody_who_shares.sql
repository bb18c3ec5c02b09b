-- Of a household that shares alike, every visit counts: the third member's hangs by the second's on the first's.

create function sharing_household(asked uuid) returns table (visit_id uuid) language sql stable set search_path from current as $$
  with recursive together (visit_id) as (
    select asked
    union select other.visit_id from together t join lateral (
        select h.halved_with from halved h where h.visit_id = t.visit_id
        union all select h.visit_id from halved h where h.halved_with = t.visit_id) as other (visit_id) on true)
  select visit_id from together
$$;
comment on function sharing_household is 'A visit, and every one that shares with it by confirmed verdicts, in however many steps.';
grant execute on function sharing_household to "${application_role}";
