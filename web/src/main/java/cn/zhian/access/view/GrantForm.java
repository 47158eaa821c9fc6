package cn.zhian.access.view;

import cn.zhian.access.rest.SpanText;
import cn.zhian.access.right.boundary.RightTerms;
import cn.zhian.access.right.entity.HolidayRule;
import cn.zhian.platform.Clocks;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A right being given. */
public class GrantForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Instant FOR_GOOD = Instant.parse("2099-12-31T16:00:00Z");

    private String holder = "";
    private Long group;
    private Long[] doors = {};
    private Long[] doorGroups = {};
    private LocalDateTime from;
    private LocalDateTime to;
    private Long profile;
    private Long calendar;
    private HolidayRule rule = HolidayRule.AS_USUAL;
    private String spans = "";
    private String reason = "";

    /** A form that begins today. */
    public GrantForm(LocalDate today) {
        from = today.atStartOfDay();
    }

    /** What the right is to say; an empty end is for good. */
    RightTerms terms() {
        List<String> texts = Arrays.stream(spans.split("[,，;；\\s]+"))
                .filter(one -> !one.isEmpty())
                .toList();
        return new RightTerms(
                Set.of(doors),
                Set.of(doorGroups),
                from.atZone(Clocks.SHOWN).toInstant(),
                Optional.ofNullable(to)
                        .map(at -> at.atZone(Clocks.SHOWN).toInstant())
                        .orElse(FOR_GOOD),
                Optional.ofNullable(profile),
                Optional.ofNullable(calendar),
                rule,
                SpanText.parse("holidaySpans", texts),
                reason);
    }

    /** The chosen resident. */
    public String getHolder() {
        return holder;
    }

    /** Sets the resident. */
    public void setHolder(String holder) {
        this.holder = holder;
    }

    /** The group of residents. */
    public Long getGroup() {
        return group;
    }

    /** Sets the group. */
    public void setGroup(Long group) {
        this.group = group;
    }

    /** The doors. */
    public Long[] getDoors() {
        return doors.clone();
    }

    /** Sets the doors. */
    public void setDoors(Long[] doors) {
        this.doors = doors.clone();
    }

    /** The groups of doors. */
    public Long[] getDoorGroups() {
        return doorGroups.clone();
    }

    /** Sets the groups of doors. */
    public void setDoorGroups(Long[] doorGroups) {
        this.doorGroups = doorGroups.clone();
    }

    /** First minute. */
    public LocalDateTime getFrom() {
        return from;
    }

    /** Sets the first minute. */
    public void setFrom(LocalDateTime from) {
        this.from = from;
    }

    /** First minute without; null for good. */
    public LocalDateTime getTo() {
        return to;
    }

    /** Sets the end. */
    public void setTo(LocalDateTime to) {
        this.to = to;
    }

    /** The weekly profile; null for any time. */
    public Long getProfile() {
        return profile;
    }

    /** Sets the profile. */
    public void setProfile(Long profile) {
        this.profile = profile;
    }

    /** The holiday calendar. */
    public Long getCalendar() {
        return calendar;
    }

    /** Sets the calendar. */
    public void setCalendar(Long calendar) {
        this.calendar = calendar;
    }

    /** What holds on holidays. */
    public HolidayRule getRule() {
        return rule;
    }

    /** Sets what holds on holidays. */
    public void setRule(HolidayRule rule) {
        this.rule = rule;
    }

    /** Hours on holidays. */
    public String getSpans() {
        return spans;
    }

    /** Sets the hours on holidays. */
    public void setSpans(String spans) {
        this.spans = spans;
    }

    /** Why. */
    public String getReason() {
        return reason;
    }

    /** Sets why. */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
