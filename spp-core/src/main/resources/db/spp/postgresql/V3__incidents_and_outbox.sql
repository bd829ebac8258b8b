-- What happened, and who is told.

-- happened_at and recorded_at are ISO 8601 in UTC; identity is a digest of everything but id and recorded_at.
CREATE TABLE spp_incident_event (
    id BIGINT NOT NULL,
    incident TEXT NOT NULL,
    type TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    details TEXT NOT NULL,
    identity TEXT NOT NULL UNIQUE,
    PRIMARY KEY (id)
);
CREATE INDEX spp_incident_event_incident ON spp_incident_event (incident, id);

CREATE TABLE spp_outbox (
    id BIGINT NOT NULL,
    message_key TEXT NOT NULL UNIQUE,
    incident TEXT NOT NULL,
    recipient TEXT NOT NULL,
    channel TEXT NOT NULL,
    locale TEXT NOT NULL,
    subject TEXT NOT NULL,
    plain TEXT NOT NULL,
    html TEXT NOT NULL,
    created_ms BIGINT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_attempt_ms BIGINT,
    finished_ms BIGINT,
    last_error TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX spp_outbox_waiting ON spp_outbox (next_attempt_ms) WHERE state = 'WAITING';
