-- What devices said.

CREATE TABLE spp_channel (
    id INTEGER NOT NULL PRIMARY KEY,
    driver TEXT NOT NULL,
    device TEXT NOT NULL,
    channel TEXT NOT NULL,
    UNIQUE (driver, device, channel)
);

-- kind: I interval, N count without a time of its own, C counter, X crossing.
CREATE TABLE spp_signal (
    channel_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    time_ms BIGINT NOT NULL,
    body TEXT NOT NULL,
    received_ms BIGINT NOT NULL,
    PRIMARY KEY (channel_id, kind, time_ms, body)
);

CREATE TABLE spp_sensor (
    id INTEGER NOT NULL PRIMARY KEY,
    sensor TEXT NOT NULL UNIQUE
);

CREATE TABLE spp_device_report (
    sensor_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    recorded_ms BIGINT NOT NULL,
    details TEXT NOT NULL,
    PRIMARY KEY (sensor_id, kind, at_ms)
);
