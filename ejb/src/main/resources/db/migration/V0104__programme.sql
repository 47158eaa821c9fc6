-- Unannounced inspections of accepted communities (WF-7).
-- open_key: the community while the inspection is planned, null afterwards; one at a time.
CREATE SEQUENCE inspection_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE inspection (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  community_id BIGINT NOT NULL,
  open_key BIGINT,
  planned_on DATE NOT NULL,
  note VARCHAR(500),
  planned_by BIGINT NOT NULL,
  planned_at DATETIME(3) NOT NULL,
  outcome VARCHAR(8) CHARACTER SET ascii,
  inspected_on DATE,
  remark VARCHAR(1000),
  due_on DATE,
  recorded_by BIGINT,
  recorded_at DATETIME(3),
  UNIQUE KEY inspection_open (open_key),
  KEY inspection_community (community_id, id),
  KEY inspection_planned (planned_on),
  CONSTRAINT inspection_community FOREIGN KEY (community_id) REFERENCES community (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Subsidies (以奖代补) as the finance bureau entered them.
CREATE TABLE subsidy_grant (
  project_id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  amount DECIMAL(12, 2) NOT NULL,
  basis VARCHAR(200) NOT NULL,
  entered_by BIGINT NOT NULL,
  entered_at DATETIME(3) NOT NULL,
  CONSTRAINT subsidy_grant_project FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
