-- A push: live while it has no end, then a record. The same text for SQLite and PostgreSQL.
CREATE TABLE push (
    -- A UUID whose beginning is the time; of a callback, its sequence.
    id TEXT PRIMARY KEY,
    -- nginx, srs or callback.
    origin TEXT NOT NULL,
    -- What its media server calls the connection.
    connection TEXT NOT NULL,
    domain TEXT NOT NULL,
    app TEXT NOT NULL,
    stream TEXT NOT NULL,
    client TEXT NOT NULL,
    priority BIGINT NOT NULL,
    -- Milliseconds of Unix time.
    started BIGINT NOT NULL,
    ended BIGINT,
    errcode BIGINT,
    -- NULL where a callback does not tell.
    sub_errcode BIGINT,
    -- A callback's own words.
    errmsg TEXT,
    -- Names of what was found wrong, with commas between them.
    reasons TEXT NOT NULL
);

CREATE INDEX push_by_end ON push (ended, id);
CREATE INDEX push_by_stream ON push (stream, ended);
CREATE INDEX push_by_cause ON push (errcode, sub_errcode, ended);
CREATE INDEX push_live ON push (id) WHERE ended IS NULL;
