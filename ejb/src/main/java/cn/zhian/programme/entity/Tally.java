package cn.zhian.programme.entity;

/**
 * Communities at one moment.
 *
 * @param communities on the register
 * @param completed built, by report
 * @param accepted with a project that passed acceptance
 * @param running with a project, not accepted
 * @param overdue not accepted, with a task that is late
 * @param video not accepted, with a camera
 */
public record Tally(long communities, long completed, long accepted, long running, long overdue, long video) {
    /** Nothing. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                communities + other.communities,
                completed + other.completed,
                accepted + other.accepted,
                running + other.running,
                overdue + other.overdue,
                video + other.video);
    }

    /** What a deadline counts. */
    public long of(Measure measure) {
        return measure == Measure.COMPLETED ? completed : accepted;
    }
}
