-- What the service keeps. Documents are text as they were answered ("json" keeps digits, order and unknown members;
-- "jsonb" does not). The other columns are made from the document by the service, for queries in SQL.

-- The catalogue without its cases. Whoever changes anything locks this row first, so that changes come one after another.
create table head (
    one boolean primary key default true check (one),
    document json not null
);

-- Every version of every case. Rows are only added, and since changes come one after another, each after all before it.
create table case_version (
    sequence bigint generated always as identity primary key,
    id text not null,
    digest text,
    document json,                       -- null: the case was withdrawn
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by text not null,
    reason text not null
);

create index case_version_of on case_version (id, sequence);

-- What PostgreSQL cannot hold as jsonb is still kept as json.
create function jsonb_or_null(document text) returns jsonb language plpgsql immutable as $$
begin
    return document::jsonb;
exception when data_exception or program_limit_exceeded then
    return null;
end $$;

-- The last version of each case.
create table case_current (
    id text primary key,
    sequence bigint not null references case_version,
    digest text not null,
    document json not null,
    body jsonb,
    visibility text not null,
    technologies text[] not null,        -- with the broader ones
    countries text[] not null,
    stage text not null,
    since date                           -- from when the stage is known
);

create index case_current_technologies on case_current using gin (technologies);
create index case_current_countries on case_current using gin (countries);
