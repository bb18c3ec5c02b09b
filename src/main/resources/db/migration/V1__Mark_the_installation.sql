-- Ranges and equality in one exclusion constraint: at most one protection per customer at any moment.
create extension if not exists btree_gist;

create table installation (
    single boolean not null default true,
    mode text not null,
    key_fingerprint text not null,
    clock_offset_micros bigint not null default 0,
    created_at timestamptz not null,
    constraint installation_pk primary key (single),
    constraint installation_has_one_row check (single),
    constraint installation_is_demo_or_real check (mode in ('demo', 'real')),
    constraint installation_fingerprint_is_said check (key_fingerprint <> ''),
    constraint installation_clock_never_runs_back check (clock_offset_micros >= 0),
    constraint installation_clock_moves_only_in_demo check (mode = 'demo' or clock_offset_micros = 0)
);

comment on table installation is 'Whose database this is: written once, at the first start';
comment on constraint installation_pk on installation is 'Together with the next: exactly one row';
comment on constraint installation_has_one_row on installation is 'The key has one possible value';
comment on constraint installation_is_demo_or_real on installation is 'Demo data and real data never share a database';
comment on constraint installation_fingerprint_is_said on installation is 'Data without its key refuses to open';
comment on constraint installation_clock_never_runs_back on installation is 'Business time is never behind machine time';
comment on constraint installation_clock_moves_only_in_demo on installation is 'Real time is nobody''s to move';

grant select, insert on installation to "${application_role}";
grant update (clock_offset_micros) on installation to "${application_role}";
