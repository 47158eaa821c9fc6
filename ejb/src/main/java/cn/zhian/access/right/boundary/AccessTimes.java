package cn.zhian.access.right.boundary;

import cn.zhian.access.control.Sql;
import cn.zhian.access.control.Where;
import cn.zhian.access.distribution.boundary.Wishes;
import cn.zhian.access.right.control.RightChanges;
import cn.zhian.access.right.control.TimeTable;
import cn.zhian.access.right.entity.Week;
import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.NotFound;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Weekly profiles and holiday calendars. A change reaches all rights that use one at once. */
@Stateless
public class AccessTimes {
    private static final int DAYS = 400;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Wishes wishes;

    @Inject
    RightChanges changes;

    /** Makes a weekly profile. @throws cn.zhian.platform.Conflict if the name is taken */
    @Requires(Permission.RIGHT_WRITE)
    public ProfileView createProfile(long communityId, String name, Week week) {
        callers.current().requireCommunity(communityId);
        check(name, week);
        long id;
        try (Sql sql = Sql.of(source)) {
            id = TimeTable.insertProfile(sql, communityId, name.strip(), week);
        }
        audit.record(Act.of("profile.create", id, communityId, name));
        return new ProfileView(id, communityId, name.strip(), week);
    }

    /** Changes the name, the hours, or both. */
    @Requires(Permission.RIGHT_WRITE)
    public ProfileView changeProfile(long id, Optional<String> name, Optional<Week> week) {
        ProfileView profile = profile(id);
        ProfileView changed = new ProfileView(
                id, profile.communityId(), name.map(String::strip).orElse(profile.name()), week.orElse(profile.week()));
        check(changed.name(), changed.week());
        try (Sql sql = Sql.of(source)) {
            TimeTable.replaceProfile(sql, id, changed.name(), changed.week());
        }
        audit.record(Act.of(
                "profile.change", id, profile.communityId(), changed.week().stored()));
        if (!changed.week().equals(profile.week())) {
            changes.ofProfile(id);
            wishes.ofProfile(id);
        }
        return changed;
    }

    /** @throws cn.zhian.platform.Conflict if a right, also a revoked one, uses it */
    @Requires(Permission.RIGHT_WRITE)
    public void deleteProfile(long id) {
        ProfileView profile = profile(id);
        try (Sql sql = Sql.of(source)) {
            TimeTable.delete(sql, "DELETE FROM weekly_profile WHERE id = ?", id);
        }
        audit.record(Act.of("profile.delete", id, profile.communityId(), profile.name()));
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.RIGHT_READ)
    public ProfileView profile(long id) {
        try (Sql sql = Sql.of(source)) {
            ProfileView profile = TimeTable.profiles(sql, new Where().and("id = ?", id)).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("profile", id));
            callers.current().requireVisible(profile.communityId(), "profile", id);
            return profile;
        }
    }

    /** All weekly profiles the caller may see, by name. */
    @Requires(Permission.RIGHT_READ)
    public List<ProfileView> profiles(Optional<Long> communityId) {
        try (Sql sql = Sql.of(source)) {
            return TimeTable.profiles(sql, visible(communityId));
        }
    }

    /** Makes a holiday calendar. @throws cn.zhian.platform.Conflict if the name is taken */
    @Requires(Permission.RIGHT_WRITE)
    public CalendarView createCalendar(long communityId, String name, Set<LocalDate> days) {
        callers.current().requireCommunity(communityId);
        check(name, days);
        long id;
        try (Sql sql = Sql.of(source)) {
            id = TimeTable.insertCalendar(sql, communityId, name.strip(), days);
        }
        audit.record(Act.of("calendar.create", id, communityId, name));
        return calendar(id);
    }

    /** Changes the name, the days, or both. */
    @Requires(Permission.RIGHT_WRITE)
    public CalendarView changeCalendar(long id, Optional<String> name, Optional<Set<LocalDate>> days) {
        CalendarView calendar = calendar(id);
        String newName = name.map(String::strip).orElse(calendar.name());
        Set<LocalDate> newDays = days.orElse(calendar.days());
        check(newName, newDays);
        try (Sql sql = Sql.of(source)) {
            TimeTable.replaceCalendar(sql, id, newName, newDays);
        }
        audit.record(Act.of("calendar.change", id, calendar.communityId(), "days=" + newDays.size()));
        if (!newDays.equals(calendar.days())) {
            wishes.ofCalendar(id);
        }
        return calendar(id);
    }

    /** @throws cn.zhian.platform.Conflict if a right, also a revoked one, uses it */
    @Requires(Permission.RIGHT_WRITE)
    public void deleteCalendar(long id) {
        CalendarView calendar = calendar(id);
        try (Sql sql = Sql.of(source)) {
            sql.update("DELETE FROM holiday_date WHERE calendar_id = ?", id);
            TimeTable.delete(sql, "DELETE FROM holiday_calendar WHERE id = ?", id);
        }
        audit.record(Act.of("calendar.delete", id, calendar.communityId(), calendar.name()));
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.RIGHT_READ)
    public CalendarView calendar(long id) {
        try (Sql sql = Sql.of(source)) {
            CalendarView calendar = TimeTable.calendars(sql, new Where().and("id = ?", id)).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("calendar", id));
            callers.current().requireVisible(calendar.communityId(), "calendar", id);
            return calendar;
        }
    }

    /** All holiday calendars the caller may see, by name. */
    @Requires(Permission.RIGHT_READ)
    public List<CalendarView> calendars(Optional<Long> communityId) {
        try (Sql sql = Sql.of(source)) {
            return TimeTable.calendars(sql, visible(communityId));
        }
    }

    private Where visible(Optional<Long> communityId) {
        return new Where().within("community_id", callers.current().domain()).andIf("community_id = ?", communityId);
    }

    private static void check(String name, Week week) {
        new Checks()
                .text("name", name, 100)
                .that(!week.equals(Week.NEVER), "week", "problem.profile.empty")
                .that(week.stored().length() <= 2000, "week", "problem.text.long", 2000)
                .done();
    }

    private static void check(String name, Set<LocalDate> days) {
        new Checks()
                .text("name", name, 100)
                .that(!days.isEmpty() && days.size() <= DAYS, "days", "problem.range", 1, DAYS)
                .done();
    }
}
