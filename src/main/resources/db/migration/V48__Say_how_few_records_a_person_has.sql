-- Hardly anybody has more than one record: a planner that believes in a thousand walks through every visit.

alter function same_customers(integer, uuid, timestamptz) rows 2;
