-- Why something did not get to another platform, as a word (CauseWord) and what it is about, so that it can be said in the
-- reader's language; null where only the text of before is known.
ALTER TABLE delivery
  ADD COLUMN error_word VARCHAR(40) CHARACTER SET ascii NULL AFTER error,
  ADD COLUMN error_about VARCHAR(400) NULL AFTER error_word;
ALTER TABLE dead_letter
  ADD COLUMN reason_word VARCHAR(40) CHARACTER SET ascii NULL AFTER reason,
  ADD COLUMN reason_about VARCHAR(400) NULL AFTER reason_word;
ALTER TABLE reconcile_run
  ADD COLUMN cause_word VARCHAR(40) CHARACTER SET ascii NULL AFTER error,
  ADD COLUMN cause_about VARCHAR(400) NULL AFTER cause_word;
