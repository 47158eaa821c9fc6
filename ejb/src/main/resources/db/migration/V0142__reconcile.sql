-- Comparisons of what was sent to a target with what it holds.
-- day: that is compared, in Asia/Shanghai; null: everything. night: the day of one that began by itself, so that of several
-- nodes one begins it. until: the node that works on it says until when; one that is over is begun anew.
-- done of sections: communities and kinds.
CREATE TABLE reconcile_run (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  target_id BIGINT NOT NULL,
  day DATE,
  night DATE,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  asked_by VARCHAR(100),
  asked_at DATETIME(3) NOT NULL,
  started_at DATETIME(3),
  finished_at DATETIME(3),
  until DATETIME(3),
  done INT NOT NULL,
  sections INT NOT NULL,
  error VARCHAR(500),
  UNIQUE KEY reconcile_run_night (target_id, night),
  KEY reconcile_run_target (target_id, id),
  KEY reconcile_run_state (state, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- By community and kind: compared, different, of these sent again, refused before by the target, and told alone.
CREATE TABLE reconcile_count (
  run_id BIGINT NOT NULL,
  community CHAR(15) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  compared BIGINT NOT NULL,
  different BIGINT NOT NULL,
  resent BIGINT NOT NULL,
  refused BIGINT NOT NULL,
  told BIGINT NOT NULL,
  PRIMARY KEY (run_id, community, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Records that are sent again, as they are then; the columns as in dead_letter.
CREATE TABLE delivery_resend (
  target_id BIGINT NOT NULL,
  record_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  entity_id BIGINT NOT NULL,
  community VARCHAR(15) CHARACTER SET ascii NOT NULL,
  version BIGINT NOT NULL,
  record_at DATETIME(3) NOT NULL,
  erased BOOLEAN NOT NULL,
  PRIMARY KEY (target_id, record_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
