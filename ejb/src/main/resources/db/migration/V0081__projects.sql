-- Construction projects (WF-1, WF-2): the versions of table and process that a project was begun with stay its own.
-- open_key: the community while the project runs, null afterwards; one plan per community (一小区一方案).
-- acts, head: how many acts there are, and a keyed seal over the last of them, so that acts cut off at the end are missed.
CREATE SEQUENCE project_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE project (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  open_key BIGINT,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  name VARCHAR(100) NOT NULL,
  funding VARCHAR(20) CHARACTER SET ascii NOT NULL,
  rule_set VARCHAR(60) CHARACTER SET ascii NOT NULL,
  rule_set_number INT NOT NULL,
  process VARCHAR(60) CHARACTER SET ascii NOT NULL,
  process_number INT NOT NULL,
  level VARCHAR(60) CHARACTER SET ascii NOT NULL,
  principle BOOLEAN NOT NULL,
  source VARCHAR(300) NOT NULL,
  stage VARCHAR(60) CHARACTER SET ascii,
  round INT NOT NULL,
  finished BOOLEAN NOT NULL,
  created_by BIGINT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  acts INT NOT NULL,
  head CHAR(32) CHARACTER SET ascii NOT NULL,
  UNIQUE KEY project_open (open_key),
  KEY project_community (community_id, id),
  CONSTRAINT project_community FOREIGN KEY (community_id) REFERENCES community (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Who takes part, by the process and by being the community's property company.
CREATE TABLE project_party (
  project_id BIGINT NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (project_id, role),
  CONSTRAINT project_party_project FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What the project was at its beginning; some tasks depend on it.
CREATE TABLE project_trait (
  project_id BIGINT NOT NULL,
  trait VARCHAR(20) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (project_id, trait),
  CONSTRAINT project_trait_project FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Users who handed something in; none of them decides on this project.
CREATE TABLE project_submitter (
  project_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  PRIMARY KEY (project_id, user_id),
  CONSTRAINT project_submitter_project FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- overdue_at: when the platform noted that the task is late.
CREATE SEQUENCE project_task_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE project_task (
  id BIGINT NOT NULL PRIMARY KEY,
  project_id BIGINT NOT NULL,
  round INT NOT NULL,
  task VARCHAR(60) CHARACTER SET ascii NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii NOT NULL,
  assignee BIGINT,
  due_at DATETIME(3),
  opened_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3),
  ended_by BIGINT,
  overdue_at DATETIME(3),
  UNIQUE KEY project_task_once (project_id, round, task),
  KEY project_task_inbox (status, role, due_at),
  KEY project_task_done (ended_by, project_id),
  CONSTRAINT project_task_project FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The history, only ever added to. username: as it was then, encrypted. previous: SHA-256 of the act before;
-- mac: keyed seal over all fields.
CREATE SEQUENCE project_act_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE project_act (
  id BIGINT NOT NULL PRIMARY KEY,
  project_id BIGINT NOT NULL,
  seq INT NOT NULL,
  at DATETIME(3) NOT NULL,
  user_id BIGINT NOT NULL,
  username VARBINARY(300) NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  round INT NOT NULL,
  task VARCHAR(60) CHARACTER SET ascii,
  wording VARCHAR(2000) NOT NULL,
  previous CHAR(64) CHARACTER SET ascii NOT NULL,
  mac CHAR(32) CHARACTER SET ascii NOT NULL,
  UNIQUE KEY project_act_seq_once (project_id, seq),
  CONSTRAINT project_act_project FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Plan documents and attachments; the content is an encrypted file under its reference.
CREATE SEQUENCE project_file_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE project_file (
  id BIGINT NOT NULL PRIMARY KEY,
  project_id BIGINT NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  name VARCHAR(200) NOT NULL,
  size BIGINT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  reference CHAR(32) CHARACTER SET ascii NOT NULL,
  task VARCHAR(60) CHARACTER SET ascii,
  act INT NOT NULL,
  user_id BIGINT NOT NULL,
  at DATETIME(3) NOT NULL,
  UNIQUE KEY project_file_reference (reference),
  KEY project_file_project (project_id, id),
  CONSTRAINT project_file_project FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- The plan's devices; number counts like devices at as many places of that kind.
CREATE TABLE planned_device (
  project_id BIGINT NOT NULL,
  line_no INT NOT NULL,
  kind VARCHAR(24) CHARACTER SET ascii NOT NULL,
  place VARCHAR(24) CHARACTER SET ascii NOT NULL,
  place_name VARCHAR(100) NOT NULL,
  number INT NOT NULL,
  PRIMARY KEY (project_id, line_no),
  CONSTRAINT planned_device_project FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Days that differ from the weekend rule and from the calendar that comes with the product.
CREATE TABLE working_day (
  day DATE NOT NULL PRIMARY KEY,
  working BOOLEAN NOT NULL,
  name VARCHAR(60) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
