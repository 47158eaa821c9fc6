-- By which other platforms know this one; there already where the outbox made it.
CREATE TABLE IF NOT EXISTS platform_identity (
  id TINYINT NOT NULL PRIMARY KEY,
  platform CHAR(16) CHARACTER SET ascii NOT NULL,
  made_at DATETIME(3) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
