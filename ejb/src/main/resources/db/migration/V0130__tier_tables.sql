-- Platforms of our own kind among themselves: who may push to this one, where this one pushes, and with which keys.

-- Own key pairs (Ed25519). One for each platform above, so that what is signed for one is worth nothing at another, and
-- one by which this platform signs its answers to those below. Private keys are encrypted.
CREATE TABLE own_key (
  number INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  purpose VARCHAR(8) CHARACTER SET ascii NOT NULL,
  public_key VARBINARY(64) NOT NULL,
  private_key VARBINARY(256) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  KEY own_key_purpose (purpose, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Platforms below. platform: known from its enrolment on. active_platform: the same while it is enrolled, so that one
-- platform is enrolled once. divisions: beginnings of community codes, by commas. kinds: words, by commas.
-- code_hash: SHA-256 of the one-time code. answer_key: the own key that it knows from its code.
CREATE TABLE child_platform (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  role VARCHAR(16) CHARACTER SET ascii NOT NULL,
  state VARCHAR(16) CHARACTER SET ascii NOT NULL,
  platform VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
  active_platform VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
  divisions VARCHAR(2000) CHARACTER SET ascii NOT NULL,
  kinds VARCHAR(300) CHARACTER SET ascii NOT NULL,
  code_hash BINARY(32),
  code_expires_at DATETIME(3),
  answer_key INT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  enrolled_at DATETIME(3),
  revoked_at DATETIME(3),
  last_contact_at DATETIME(3),
  last_source VARCHAR(64),
  UNIQUE KEY child_platform_active (active_platform),
  UNIQUE KEY child_platform_code (code_hash),
  KEY child_platform_name (name, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Their keys. valid_until: the end of a key that another has taken the place of.
CREATE TABLE child_key (
  child_id BIGINT NOT NULL,
  number INT NOT NULL,
  public_key VARBINARY(64) NOT NULL,
  valid_from DATETIME(3) NOT NULL,
  valid_until DATETIME(3),
  PRIMARY KEY (child_id, number),
  CONSTRAINT child_key_child FOREIGN KEY (child_id) REFERENCES child_platform (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Nonces of their requests. hash: SHA-256 of the nonce. The key decides which of two equal ones came first.
CREATE TABLE child_nonce (
  child_id BIGINT NOT NULL,
  hash BINARY(32) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  PRIMARY KEY (child_id, hash),
  KEY child_nonce_expires (expires_at),
  CONSTRAINT child_nonce_child FOREIGN KEY (child_id) REFERENCES child_platform (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- What became of their records, by kind ('?' where it could not be read). last_reason: of the newest rejection.
CREATE TABLE child_count (
  child_id BIGINT NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii NOT NULL,
  accepted BIGINT NOT NULL,
  duplicate BIGINT NOT NULL,
  rejected BIGINT NOT NULL,
  last_at DATETIME(3) NOT NULL,
  last_reason VARCHAR(200),
  PRIMARY KEY (child_id, kind),
  CONSTRAINT child_count_child FOREIGN KEY (child_id) REFERENCES child_platform (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Platforms above. platform and public_key are known when the enrolment has been answered.
-- certificate: SHA-256 of the server's certificate, where it is not one that this Java trusts.
CREATE TABLE parent_platform (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version BIGINT NOT NULL,
  address VARCHAR(300) CHARACTER SET ascii NOT NULL,
  certificate BINARY(32),
  own_key INT NOT NULL,
  platform VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
  name VARCHAR(100),
  public_key VARBINARY(64),
  kinds VARCHAR(300) CHARACTER SET ascii,
  created_at DATETIME(3) NOT NULL,
  enrolled_at DATETIME(3),
  key_changed_at DATETIME(3),
  UNIQUE KEY parent_platform_address (address),
  CONSTRAINT parent_platform_key FOREIGN KEY (own_key) REFERENCES own_key (number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
