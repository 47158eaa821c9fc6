package cn.zhian.access.view;

import cn.zhian.access.credential.boundary.CredentialView;
import cn.zhian.access.credential.entity.CredentialStatus;
import cn.zhian.access.distribution.boundary.CardOnController;
import cn.zhian.access.distribution.boundary.RightAtDoor;
import cn.zhian.access.distribution.entity.Enforcement;
import cn.zhian.access.distribution.entity.WishState;
import cn.zhian.access.emergency.boundary.ReleasedDoor;
import cn.zhian.access.right.entity.Right;
import cn.zhian.access.right.entity.Span;
import cn.zhian.access.right.entity.Week;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The same word and colour for the same thing on all pages of credentials and rights. */
@Named("accessWords")
@RequestScoped
public class AccessWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int FOR_GOOD = 2099;

    @Inject
    Texts texts;

    /** Colour of a credential's status. */
    public String kind(CredentialView credential) {
        return switch (credential.status()) {
            case ACTIVE -> "good";
            case LOST -> "bad";
            case CANCELLED -> "off";
        };
    }

    /** Whether it can be reported lost. */
    public boolean active(CredentialView credential) {
        return credential.status() == CredentialStatus.ACTIVE;
    }

    /** Whether it can be restored. */
    public boolean lost(CredentialView credential) {
        return credential.status() == CredentialStatus.LOST;
    }

    /** A right's validity: days, and minutes where they matter. */
    public String period(Instant from, Instant to) {
        return texts.get("right").format("period", first(from), last(to));
    }

    /** A right's validity. */
    public String period(Right right) {
        return period(right.from(), right.to());
    }

    private static String first(Instant from) {
        ZonedDateTime at = from.atZone(Clocks.SHOWN);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(at) : MINUTE.format(at);
    }

    // The end is not included: midnight is the end of the day before.
    private String last(Instant to) {
        ZonedDateTime at = to.atZone(Clocks.SHOWN);
        if (at.getYear() > FOR_GOOD) {
            return texts.get("right").get("period.good");
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(at.minusDays(1)) : MINUTE.format(at);
    }

    /** Hours of a day. */
    public String spans(List<Span> spans) {
        return spans.stream().map(Span::toString).collect(Collectors.joining("  "));
    }

    /** A week in as few lines as it has different days in a row: 周一–周五 08:00-18:00. */
    public List<String> week(Week week) {
        List<String> lines = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day == DayOfWeek.SUNDAY || !week.on(day).equals(week.on(day.plus(1)))) {
                lines.add(days(first, day) + " " + hours(week.on(day)));
                first = day.plus(1);
            }
        }
        return lines;
    }

    private String days(DayOfWeek first, DayOfWeek last) {
        return first == last ? texts.label(first) : texts.label(first) + "–" + texts.label(last);
    }

    private String hours(List<Span> spans) {
        return spans.isEmpty() ? texts.get("right").get("profile.closed") : spans(spans);
    }

    /** Colour of who enforces a right. */
    public String kind(RightAtDoor right) {
        if (right.enforcement() == Enforcement.NOT_ON_CONTROLLER) {
            return "bad";
        }
        return right.enforcement() == Enforcement.ON_CONTROLLER ? "good" : "info";
    }

    /** How far a card is on a controller, in a word. */
    public String word(CardOnController card) {
        String key = switch (card.state()) {
            case PENDING, SENDING -> card.wanted() ? "card.sending" : "card.removing";
            case DONE -> done(card);
            case FAILED -> "card.failed";
            case NOT_ON_CONTROLLER -> "card.unfit." + card.reason();
        };
        return texts.get("right").get(key);
    }

    private static String done(CardOnController card) {
        if (card.wanted()) {
            return card.confirmed() ? "card.done" : "card.missing";
        }
        return card.due().isPresent() ? "card.later" : "card.removed";
    }

    /** Its colour. */
    public String kind(CardOnController card) {
        return switch (card.state()) {
            case PENDING, SENDING -> "warn";
            case DONE -> card.wanted() ? card.confirmed() ? "good" : "bad" : "off";
            case FAILED, NOT_ON_CONTROLLER -> "bad";
        };
    }

    /** Whether a card waits because its controller is away. */
    public boolean waits(CardOnController card, boolean online) {
        return !online && (card.state() == WishState.PENDING || card.state() == WishState.SENDING);
    }

    /** How far a released door is, in a word. */
    public String word(ReleasedDoor door) {
        boolean away = !door.error().isEmpty();
        String key = "released." + door.state() + (away ? ".away" : "");
        return texts.get("right").get(key);
    }

    /** Its colour. */
    public String kind(ReleasedDoor door) {
        return switch (door.state()) {
            case OPEN -> "warn";
            case ASKING, OPENING, RESTORING -> door.error().isEmpty() ? "info" : "bad";
            case RESTORED -> "good";
            case BEHIND, HANDED_ON -> "off";
        };
    }
}
