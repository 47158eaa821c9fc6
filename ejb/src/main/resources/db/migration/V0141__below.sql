-- Beginnings of codes of communities of platforms below, of which a target gets records, by commas; '*': all; none: nothing.
ALTER TABLE delivery_target ADD COLUMN below VARCHAR(2000) CHARACTER SET ascii NOT NULL DEFAULT '';
