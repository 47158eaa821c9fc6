-- Which of the protocol's profiles a target speaks; null where the protocol has none.
ALTER TABLE delivery_target ADD COLUMN profile VARCHAR(40) CHARACTER SET ascii NULL AFTER protocol;
