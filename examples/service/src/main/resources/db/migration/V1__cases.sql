-- What the service keeps. Documents are text as they were answered ("json" keeps digits, order and unknown members;
-- "jsonb" does not). The other columns are for queries and are made from the document by the service.

create table head (
    one boolean primary key default true check (one),
    document json not null
);

-- Every version of every case. Rows are only added.
create table case_version (
    sequence bigint generated always as identity primary key,
    id text not null,
    digest text not null,
    document json,                       -- null: the case was withdrawn
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by text not null,
    reason text not null
);

create index case_version_of on case_version (id, sequence);

-- The last version of each case.
create table case_current (
    id text primary key,
    sequence bigint not null references case_version,
    digest text not null,
    document json not null,
    body jsonb,                          -- for ad-hoc queries; null where PostgreSQL cannot hold it
    technologies text[] not null,
    countries text[] not null,
    stage text not null,
    seen date,
    title text not null
);

create index case_current_technologies on case_current using gin (technologies);
create index case_current_countries on case_current using gin (countries);

-- The signatures of the editions that were taken in, the last of which is the one that the next must follow.
create table accepted (
    sequence bigint generated always as identity primary key,
    signature bytea not null,
    edition bytea not null,
    accepted_at timestamptz not null default clock_timestamp()
);
