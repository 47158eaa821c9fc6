-- What users keep for themselves: forms that were not saved yet, and filters of lists. Contents are encrypted, since
-- forms hold personal data.
CREATE TABLE kept_work (
  user_id BIGINT NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii NOT NULL,
  place VARCHAR(200) NOT NULL,
  name VARCHAR(40) NOT NULL,
  content MEDIUMBLOB NOT NULL,
  kept_at DATETIME(3) NOT NULL,
  PRIMARY KEY (user_id, kind, place, name),
  KEY kept_work_age (kind, kept_at),
  CONSTRAINT kept_work_user FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
