-- Times are milliseconds since 1970-01-01T00:00Z.

CREATE TABLE conversation (
  id TEXT PRIMARY KEY,
  turns INTEGER NOT NULL,
  at BIGINT NOT NULL,
  state TEXT NOT NULL
);

CREATE INDEX conversation_at ON conversation (at);

CREATE TABLE turn (
  conversation TEXT NOT NULL REFERENCES conversation ON DELETE CASCADE,
  number INTEGER NOT NULL,
  at BIGINT NOT NULL,
  message TEXT NOT NULL,
  reply TEXT NOT NULL,
  PRIMARY KEY (conversation, number)
);

-- What a retry of a turn is known by.
CREATE TABLE retry (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  body TEXT NOT NULL,
  conversation TEXT NOT NULL,
  turn INTEGER NOT NULL,
  FOREIGN KEY (conversation, turn) REFERENCES turn ON DELETE CASCADE
);

CREATE INDEX retry_at ON retry (at);
CREATE INDEX retry_turn ON retry (conversation, turn);

-- One row, which a check of health writes.
CREATE TABLE pulse (
  beats BIGINT NOT NULL
);

INSERT INTO pulse VALUES (0);
