-- The data items that alone may leave to a target (EX-7), "kind.item" by commas; null: all but those that are left out.
ALTER TABLE delivery_target ADD COLUMN only_items TEXT CHARACTER SET ascii NULL AFTER left_out;
