-- Files that go with messages of the outbox; place is their order within a message.
CREATE TABLE spp_outbox_attachment (
    message_id BIGINT NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (message_id, place)
);
