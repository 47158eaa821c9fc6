-- What regions write: rule sets, processes and which of them apply (WF-2, WF-3). A published version never changes.
CREATE SEQUENCE definition_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE definition (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
  code VARCHAR(60) CHARACTER SET ascii NOT NULL,
  number INT NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii NOT NULL,
  document MEDIUMTEXT NOT NULL,
  shipped CHAR(64) CHARACTER SET ascii,
  made_by BIGINT,
  made_at DATETIME(3) NOT NULL,
  published_by BIGINT,
  published_at DATETIME(3),
  UNIQUE KEY definition_version (kind, code, number),
  KEY definition_state (kind, state, code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- How many places of a kind a community has, and why there is none where there is none.
CREATE TABLE community_place (
  community_id BIGINT NOT NULL,
  place VARCHAR(24) CHARACTER SET ascii NOT NULL,
  number INT NOT NULL,
  reason VARCHAR(200),
  PRIMARY KEY (community_id, place),
  CONSTRAINT community_place_community FOREIGN KEY (community_id) REFERENCES community (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What a community or its project is beyond its kind (renewal, campus, kindergarten, …).
CREATE TABLE community_trait (
  community_id BIGINT NOT NULL,
  trait VARCHAR(20) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (community_id, trait),
  CONSTRAINT community_trait_community FOREIGN KEY (community_id) REFERENCES community (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What is stated about items of a rule set: done, compensated, strengthened, not applicable.
CREATE TABLE item_statement (
  community_id BIGINT NOT NULL,
  rule_set VARCHAR(60) CHARACTER SET ascii NOT NULL,
  item VARCHAR(60) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  wording VARCHAR(1000) NOT NULL,
  made_by BIGINT NOT NULL,
  made_at DATETIME(3) NOT NULL,
  PRIMARY KEY (community_id, rule_set, item, kind),
  CONSTRAINT item_statement_community FOREIGN KEY (community_id) REFERENCES community (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
