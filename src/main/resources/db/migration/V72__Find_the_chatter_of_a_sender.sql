-- Before each message its sender's chatter of late is counted. Where hardly anybody chatters, the planner began with the decisions
-- and read all of them, for every message anew.
create index decision_chatter on decision (message_id) where kind in ('CHATTER', 'EMPTY');
