package cn.zhian.access.right.control;

import cn.zhian.access.control.Sql;
import cn.zhian.access.control.SqlFailure;
import cn.zhian.access.right.boundary.RightTerms;
import cn.zhian.access.right.entity.Right;
import cn.zhian.access.right.entity.RightStatus;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Makes rights of terms, and terms of rights. */
public final class RightMaking {
    private record Subject(Optional<Long> residentId, Optional<Long> groupId) {}

    private RightMaking() {}

    /** A new right of a resident. */
    public static Right ofResident(Sql sql, long communityId, long residentId, RightTerms terms, Instant now) {
        return of(sql, communityId, new Subject(Optional.of(residentId), Optional.empty()), terms, now);
    }

    /** A new right of a group. */
    public static Right ofGroup(Sql sql, long communityId, long groupId, RightTerms terms, Instant now) {
        return of(sql, communityId, new Subject(Optional.empty(), Optional.of(groupId)), terms, now);
    }

    private static Right of(Sql sql, long communityId, Subject subject, RightTerms terms, Instant now) {
        try {
            return new Right(
                    RightTable.nextId(sql),
                    communityId,
                    subject.residentId(),
                    subject.groupId(),
                    terms.from(),
                    terms.to(),
                    terms.profileId(),
                    terms.calendarId(),
                    terms.holidayRule(),
                    terms.holidaySpans(),
                    terms.doors(),
                    terms.doorGroups(),
                    RightStatus.ACTIVE,
                    terms.reason(),
                    now);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** What a right says. */
    public static RightTerms terms(Right right) {
        return new RightTerms(
                right.doors(),
                right.doorGroups(),
                right.from(),
                right.to(),
                right.profileId(),
                right.calendarId(),
                right.holidayRule(),
                right.holidaySpans(),
                right.reason());
    }

    /** The same right saying something else. */
    public static Right with(Right right, RightTerms terms) {
        return new Right(
                right.id(),
                right.communityId(),
                right.residentId(),
                right.groupId(),
                terms.from(),
                terms.to(),
                terms.profileId(),
                terms.calendarId(),
                terms.holidayRule(),
                terms.holidaySpans(),
                terms.doors(),
                terms.doorGroups(),
                right.status(),
                terms.reason(),
                right.createdAt());
    }

    /** What the audit log keeps of it. */
    public static String summary(Right right) {
        return "resident=" + right.residentId().map(String::valueOf).orElse("-")
                + " group=" + right.groupId().map(String::valueOf).orElse("-")
                + " doors=" + right.doors().size()
                + " doorGroups=" + right.doorGroups().size()
                + " from=" + right.from() + " to=" + right.to();
    }
}
