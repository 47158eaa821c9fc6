-- On-site check lists of projects (WF-8): one filling of a shipped definition, saved line by line, frozen when closed.
-- open_key: the project while the list is open, null afterwards. number: counts the lists of a project.
-- document: the closed list as canonical JSON; act: number of the act of the project's history that names its SHA-256.
-- Names of people are encrypted.
CREATE SEQUENCE site_list_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE site_list (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  project_id BIGINT NOT NULL,
  number INT NOT NULL,
  round INT NOT NULL,
  definition VARCHAR(60) CHARACTER SET ascii NOT NULL,
  definition_number INT NOT NULL,
  state VARCHAR(8) CHARACTER SET ascii NOT NULL,
  open_key BIGINT,
  begun_by BIGINT NOT NULL,
  begun_name VARBINARY(300) NOT NULL,
  begun_at DATETIME(3) NOT NULL,
  closed_by BIGINT,
  closed_name VARBINARY(300),
  closed_at DATETIME(3),
  act INT,
  document MEDIUMTEXT,
  sha256 CHAR(64) CHARACTER SET ascii,
  UNIQUE KEY site_list_number (project_id, number),
  UNIQUE KEY site_list_open (open_key),
  CONSTRAINT site_list_project FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE SEQUENCE site_line_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE site_line (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  list_id BIGINT NOT NULL,
  line VARCHAR(60) CHARACTER SET ascii NOT NULL,
  position INT NOT NULL,
  answer VARCHAR(16) CHARACTER SET ascii,
  measured VARCHAR(100),
  remark VARCHAR(500),
  longitude DECIMAL(9, 6),
  latitude DECIMAL(8, 6),
  place VARCHAR(100),
  user_id BIGINT,
  username VARBINARY(300),
  at DATETIME(3),
  UNIQUE KEY site_line_once (list_id, line),
  CONSTRAINT site_line_list FOREIGN KEY (list_id) REFERENCES site_list (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Photos; the content is an encrypted file under its reference. The same photo sent twice for a line is kept once.
CREATE SEQUENCE site_photo_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE site_photo (
  id BIGINT NOT NULL PRIMARY KEY,
  list_id BIGINT NOT NULL,
  line VARCHAR(60) CHARACTER SET ascii NOT NULL,
  type VARCHAR(20) CHARACTER SET ascii NOT NULL,
  size BIGINT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  reference CHAR(32) CHARACTER SET ascii NOT NULL,
  user_id BIGINT NOT NULL,
  at DATETIME(3) NOT NULL,
  UNIQUE KEY site_photo_once (list_id, line, sha256),
  CONSTRAINT site_photo_list FOREIGN KEY (list_id) REFERENCES site_list (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
