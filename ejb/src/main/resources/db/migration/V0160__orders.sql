-- Orders from above (EX-3). Above: what was issued, to whom, how far each is. Below: what came, who has it, what was
-- reported. Texts, names and files are encrypted; numbers, kinds and times are not.

-- What this platform issues. number: known when it is issued. body: the newest content, also of a draft.
-- source_id: the received order that it passes on. relay_hits: hits below are told above by themselves.
CREATE TABLE issued_order (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  number VARCHAR(20) CHARACTER SET ascii,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  urgency VARCHAR(16) CHARACTER SET ascii NOT NULL,
  state VARCHAR(16) CHARACTER SET ascii NOT NULL,
  edition INT NOT NULL,
  body MEDIUMBLOB NOT NULL,
  due_at DATETIME(3),
  children VARCHAR(4000) CHARACTER SET ascii NOT NULL,
  source_id BIGINT,
  relay_hits BOOLEAN NOT NULL,
  created_by BIGINT NOT NULL,
  creator VARCHAR(100) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  issued_at DATETIME(3),
  UNIQUE KEY issued_order_number (number),
  KEY issued_order_source (source_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Communities that it is about: beginnings of their codes.
CREATE TABLE issued_order_scope (
  order_id BIGINT NOT NULL,
  division VARCHAR(15) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (order_id, division),
  CONSTRAINT issued_order_scope_order FOREIGN KEY (order_id) REFERENCES issued_order (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What was sent: never changed.
CREATE TABLE issued_order_edition (
  order_id BIGINT NOT NULL,
  edition INT NOT NULL,
  body MEDIUMBLOB NOT NULL,
  made_at DATETIME(3) NOT NULL,
  PRIMARY KEY (order_id, edition),
  CONSTRAINT issued_order_edition_order FOREIGN KEY (order_id) REFERENCES issued_order (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Platforms that it is for. next_at: when the platform looks at its time limit, none when that is over.
-- last_step: the newest step that the platform reported.
CREATE TABLE order_addressee (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id BIGINT NOT NULL,
  platform VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  state VARCHAR(16) CHARACTER SET ascii NOT NULL,
  state_at DATETIME(3) NOT NULL,
  next_at DATETIME(3),
  overdue_at DATETIME(3),
  last_step BIGINT NOT NULL,
  hits INT NOT NULL,
  UNIQUE KEY order_addressee_one (order_id, platform),
  KEY order_addressee_next (next_at),
  CONSTRAINT order_addressee_order FOREIGN KEY (order_id) REFERENCES issued_order (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What each platform below is told, in one line without gaps; acknowledged: up to where it has everything durably.
CREATE TABLE order_line (
  platform VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  last_seq BIGINT NOT NULL,
  acknowledged BIGINT NOT NULL,
  asked_at DATETIME(3)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE order_message (
  platform VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seq BIGINT NOT NULL,
  order_id BIGINT NOT NULL,
  edition INT NOT NULL,
  what VARCHAR(16) CHARACTER SET ascii NOT NULL,
  words VARBINARY(8200) NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (platform, seq),
  CONSTRAINT order_message_order FOREIGN KEY (order_id) REFERENCES issued_order (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What platforms below reported; the key makes a repetition nothing.
CREATE TABLE order_step (
  addressee_id BIGINT NOT NULL,
  step BIGINT NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  at DATETIME(3) NOT NULL,
  received_at DATETIME(3) NOT NULL,
  body MEDIUMBLOB NOT NULL,
  PRIMARY KEY (addressee_id, step),
  CONSTRAINT order_step_addressee FOREIGN KEY (addressee_id) REFERENCES order_addressee (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- How far this platform has read what each platform above tells it. held_*: the node that asks now.
CREATE TABLE order_source (
  platform VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  parent_id BIGINT NOT NULL,
  taken BIGINT NOT NULL,
  fetched_at DATETIME(3),
  next_at DATETIME(3) NOT NULL,
  failures INT NOT NULL,
  trouble VARCHAR(300),
  held_by VARCHAR(80),
  held_until DATETIME(3)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What came from above. remind_at, due_at, escalate_at are fixed when it arrives; *ed_at: when that was done. next_at:
-- the first of them that is yet to be done. watch_until: end of a watch that is in force.
CREATE TABLE received_order (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  source VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source_name VARCHAR(100) NOT NULL,
  number VARCHAR(20) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  urgency VARCHAR(16) CHARACTER SET ascii NOT NULL,
  state VARCHAR(16) CHARACTER SET ascii NOT NULL,
  edition INT NOT NULL,
  body MEDIUMBLOB NOT NULL,
  received_at DATETIME(3) NOT NULL,
  due_at DATETIME(3),
  remind_at DATETIME(3),
  escalate_at DATETIME(3),
  reminded_at DATETIME(3),
  overdue_at DATETIME(3),
  escalated_at DATETIME(3),
  next_at DATETIME(3),
  assignee BIGINT,
  assignee_name VARCHAR(100),
  duty VARCHAR(24) CHARACTER SET ascii,
  watch_from DATETIME(3),
  watch_until DATETIME(3),
  residents_found BOOLEAN NOT NULL,
  last_step BIGINT NOT NULL,
  hits INT NOT NULL,
  UNIQUE KEY received_order_number (source, number),
  KEY received_order_state (state, id),
  KEY received_order_next (next_at),
  KEY received_order_watch (watch_until)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE received_order_scope (
  order_id BIGINT NOT NULL,
  division VARCHAR(15) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (order_id, division),
  CONSTRAINT received_order_scope_order FOREIGN KEY (order_id) REFERENCES received_order (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What is reported above; it waits here until the platform above has it. refused: why that does not take it.
CREATE TABLE order_report (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id BIGINT NOT NULL,
  source VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  step BIGINT NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  body MEDIUMBLOB NOT NULL,
  made_at DATETIME(3) NOT NULL,
  settled_at DATETIME(3),
  refused VARCHAR(100),
  UNIQUE KEY order_report_step (order_id, step),
  KEY order_report_waiting (source, settled_at, id),
  CONSTRAINT order_report_order FOREIGN KEY (order_id) REFERENCES received_order (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Files, small enough to stand here, encrypted, so that they are stored with what they belong to or not at all.
-- place: of what owner_id is the number. step: of reports; none before it is reported.
CREATE TABLE order_file (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  place VARCHAR(16) CHARACTER SET ascii NOT NULL,
  owner_id BIGINT NOT NULL,
  step BIGINT,
  name VARBINARY(900) NOT NULL,
  size INT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  made_at DATETIME(3) NOT NULL,
  KEY order_file_owner (place, owner_id, step)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What was done, as a sealed chain: see docs/exchange/orders.md. side: ISSUED (owner: order_addressee), RECEIVED (owner: received_order).
CREATE TABLE order_timeline (
  side VARCHAR(8) CHARACTER SET ascii NOT NULL,
  owner_id BIGINT NOT NULL,
  acts INT NOT NULL,
  last_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  head CHAR(32) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (side, owner_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE order_act (
  side VARCHAR(8) CHARACTER SET ascii NOT NULL,
  owner_id BIGINT NOT NULL,
  seq INT NOT NULL,
  at DATETIME(3) NOT NULL,
  user_id BIGINT NOT NULL,
  username VARCHAR(100) NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  words VARBINARY(8200) NOT NULL,
  previous CHAR(64) CHARACTER SET ascii NOT NULL,
  mac CHAR(32) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (side, owner_id, seq)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Watching: up to which position of the outbox passes were looked at. revision: grows with every change of what is watched.
CREATE TABLE order_watch (
  id TINYINT NOT NULL PRIMARY KEY,
  position BIGINT NOT NULL,
  revision BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO order_watch VALUES (1, 0, 0);

-- Residents who are watched for. item: place in the list of the order, from 0.
CREATE TABLE order_watched_resident (
  order_id BIGINT NOT NULL,
  item INT NOT NULL,
  resident_id BIGINT NOT NULL,
  PRIMARY KEY (order_id, item, resident_id),
  KEY order_watched_resident_who (resident_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Passes that were told, each once for an order.
CREATE TABLE order_hit (
  order_id BIGINT NOT NULL,
  pass_id BIGINT NOT NULL,
  PRIMARY KEY (order_id, pass_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
