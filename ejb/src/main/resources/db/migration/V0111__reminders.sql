-- Reminders before a deadline and escalation after it, fixed with the deadline when a task opens: when, and when it was
-- done. Tasks that are there already get none: their projects keep a version of the process that names none.
ALTER TABLE project_task
  ADD COLUMN remind_at DATETIME(3),
  ADD COLUMN reminded_at DATETIME(3),
  ADD COLUMN escalate_at DATETIME(3),
  ADD COLUMN escalate_to VARCHAR(20) CHARACTER SET ascii,
  ADD COLUMN escalated_at DATETIME(3),
  -- What the timer asks for every minute: pending, not yet done, and its time has come.
  ADD KEY project_task_remind (status, reminded_at, remind_at),
  ADD KEY project_task_late (status, overdue_at, due_at),
  ADD KEY project_task_escalate (status, escalated_at, escalate_at),
  -- The inbox of who supervises.
  ADD KEY project_task_supervised (escalate_to, status, escalated_at);
