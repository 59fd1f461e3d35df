-- What was answered to a request that its client may send again, written in the transaction of its effect.
CREATE TABLE idempotency_key (
    recorded_by varchar(100) NOT NULL,
    operation varchar(200) NOT NULL,
    idempotency_key varchar(255) NOT NULL,
    content_hash varchar(64) NOT NULL,
    expires_at timestamp(6) with time zone NOT NULL,
    status integer,
    location varchar(1000),
    answer text,
    PRIMARY KEY (recorded_by, operation, idempotency_key)
);
CREATE INDEX idempotency_key_expiry ON idempotency_key (expires_at);
