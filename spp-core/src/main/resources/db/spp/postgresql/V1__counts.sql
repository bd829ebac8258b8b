-- Counts of lines. Columns ending in _s hold seconds since 1970, in _ms milliseconds; null stands for what was not counted.

-- Writers of one log take turns: each transaction begins with its row here.
CREATE TABLE spp_turn (
    log TEXT NOT NULL PRIMARY KEY,
    taken BIGINT NOT NULL
);
INSERT INTO spp_turn (log, taken) VALUES
    ('counts', 0), ('signals', 0), ('devices', 0), ('incidents', 0), ('outbox', 0), ('states', 0);

CREATE TABLE spp_line (
    id INTEGER NOT NULL PRIMARY KEY,
    line TEXT NOT NULL UNIQUE
);

CREATE TABLE spp_source (
    id INTEGER NOT NULL PRIMARY KEY,
    source TEXT NOT NULL UNIQUE
);

CREATE TABLE spp_measured (
    line_id INTEGER NOT NULL,
    start_s BIGINT NOT NULL,
    source_id INTEGER NOT NULL,
    length_s INTEGER NOT NULL,
    persons_in INTEGER,
    persons_out INTEGER,
    completeness DOUBLE PRECISION NOT NULL,
    recorded_ms BIGINT NOT NULL,
    PRIMARY KEY (line_id, start_s, source_id)
);

-- Values that others took the place of. change_id is the feed entry that tells so.
CREATE TABLE spp_superseded (
    line_id INTEGER NOT NULL,
    start_s BIGINT NOT NULL,
    source_id INTEGER NOT NULL,
    change_id BIGINT NOT NULL,
    length_s INTEGER NOT NULL,
    persons_in INTEGER,
    persons_out INTEGER,
    completeness DOUBLE PRECISION NOT NULL,
    recorded_ms BIGINT NOT NULL,
    until_ms BIGINT NOT NULL,
    PRIMARY KEY (line_id, start_s, source_id, change_id)
);

-- Calculated values; in place while until_ms is null.
CREATE TABLE spp_restored (
    line_id INTEGER NOT NULL,
    start_s BIGINT NOT NULL,
    change_id BIGINT NOT NULL,
    length_s INTEGER NOT NULL,
    plan TEXT NOT NULL,
    method TEXT NOT NULL,
    in_value DOUBLE PRECISION,
    in_low80 DOUBLE PRECISION,
    in_high80 DOUBLE PRECISION,
    in_low95 DOUBLE PRECISION,
    in_high95 DOUBLE PRECISION,
    out_value DOUBLE PRECISION,
    out_low80 DOUBLE PRECISION,
    out_high80 DOUBLE PRECISION,
    out_low95 DOUBLE PRECISION,
    out_high95 DOUBLE PRECISION,
    recorded_ms BIGINT NOT NULL,
    until_ms BIGINT,
    displaced INTEGER NOT NULL,
    PRIMARY KEY (line_id, start_s, change_id)
);
CREATE INDEX spp_restored_in_place ON spp_restored (start_s) WHERE until_ms IS NULL;
CREATE INDEX spp_restored_plan ON spp_restored (plan);

-- Marks and their versions; in force while until_ms is null.
CREATE TABLE spp_flag (
    change_id BIGINT NOT NULL PRIMARY KEY,
    flag TEXT NOT NULL,
    line_id INTEGER NOT NULL,
    start_s BIGINT NOT NULL,
    end_s BIGINT NOT NULL,
    rule TEXT NOT NULL,
    why_ru TEXT NOT NULL,
    why_en TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_ms BIGINT NOT NULL,
    recorded_ms BIGINT NOT NULL,
    until_ms BIGINT,
    lifted_by TEXT NOT NULL
);
CREATE INDEX spp_flag_versions ON spp_flag (flag, change_id);
CREATE INDEX spp_flag_line ON spp_flag (line_id, start_s);

-- The change feed.
CREATE TABLE spp_change (
    id BIGINT NOT NULL,
    line_id INTEGER NOT NULL,
    start_s BIGINT NOT NULL,
    end_s BIGINT NOT NULL,
    cause TEXT NOT NULL,
    recorded_ms BIGINT NOT NULL,
    before_in INTEGER,
    before_out INTEGER,
    after_in INTEGER,
    after_out INTEGER,
    reference TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE spp_state (
    state_key TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL
);

-- Public: one row per measured interval of a line, its sources added up; completeness is that of the least complete source.
CREATE VIEW spp_v_counts (line_id, start_utc, end_utc, persons_in, persons_out, completeness) AS
SELECT l.line,
       to_char(to_timestamp(m.start_s) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       to_char(to_timestamp(max(m.start_s + m.length_s)) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       sum(m.persons_in),
       sum(m.persons_out),
       min(m.completeness)
FROM spp_measured m
JOIN spp_line l ON l.id = m.line_id
GROUP BY m.line_id, l.line, m.start_s;
