-- Who left, and whose customers went to the pool, is asked at every visit under terms that let customers choose: few entries among very many.
create index journal_entry_of_leavers on journal_entry (project_id, at) where kind = 'AGENT_LEFT';
