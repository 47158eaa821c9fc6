-- What platforms below sent waits in the outbox too, to be sent on (EX-1). Such a row refers to received_record or to a
-- stretch of received_pass by entity_id to last_id and has no body of its own. Its community_id is 10^15 and the number that
-- the 15-digit code is: the community need not be known here, and no community of this platform has such an id.

-- Codes of communities of which something was received.
CREATE TABLE forwarded_community (
  code CHAR(15) CHARACTER SET ascii NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT IGNORE INTO forwarded_community (code) SELECT DISTINCT community_code FROM received_record;
INSERT IGNORE INTO forwarded_community (code) SELECT DISTINCT community_code FROM received_pass;

-- For a target that is new: a community's passes one after the other.
ALTER TABLE received_pass ADD KEY received_pass_export (community_code, id);
