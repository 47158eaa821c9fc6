-- Acceptance sheets as they were decided on (WF-4): canonical JSON and its SHA-256, never changed.
-- act: number of the act of the project's history that names the hash; decision: number of the act that was decided by.
CREATE SEQUENCE acceptance_sheet_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE acceptance_sheet (
  id BIGINT NOT NULL PRIMARY KEY,
  project_id BIGINT NOT NULL,
  number INT NOT NULL,
  task VARCHAR(60) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  decision INT NOT NULL,
  act INT NOT NULL,
  at DATETIME(3) NOT NULL,
  document LONGTEXT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  UNIQUE KEY acceptance_sheet_number (project_id, number),
  CONSTRAINT acceptance_sheet_project FOREIGN KEY (project_id) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
