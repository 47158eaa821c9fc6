-- Issued documents (WF-5): the last number of every authority, kind and year, and what was issued.
CREATE TABLE document_counter (
  kind VARCHAR(24) CHARACTER SET ascii NOT NULL,
  authority VARCHAR(40) CHARACTER SET ascii NOT NULL,
  division CHAR(6) CHARACTER SET ascii NOT NULL,
  year SMALLINT NOT NULL,
  last INT NOT NULL,
  PRIMARY KEY (kind, authority, division, year)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE SEQUENCE issued_document_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE issued_document (
  id BIGINT NOT NULL PRIMARY KEY,
  kind VARCHAR(24) CHARACTER SET ascii NOT NULL,
  authority VARCHAR(40) CHARACTER SET ascii NOT NULL,
  division CHAR(6) CHARACTER SET ascii NOT NULL,
  year SMALLINT NOT NULL,
  serial INT NOT NULL,
  community_id BIGINT NOT NULL,
  project_id BIGINT,
  -- Of the token in the code on the document; the token itself is nowhere but there.
  token_hash BINARY(32) NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  file CHAR(32) CHARACTER SET ascii NOT NULL,
  result VARCHAR(16) CHARACTER SET ascii NOT NULL,
  facts TEXT NOT NULL,
  issued_at DATETIME(3) NOT NULL,
  UNIQUE KEY issued_document_number (kind, authority, division, year, serial),
  UNIQUE KEY issued_document_token (token_hash),
  KEY issued_document_community (community_id, id),
  KEY issued_document_project (project_id, id),
  CONSTRAINT issued_document_community FOREIGN KEY (community_id) REFERENCES community (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
