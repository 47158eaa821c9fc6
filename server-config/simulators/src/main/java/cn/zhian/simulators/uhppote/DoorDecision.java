package cn.zhian.simulators.uhppote;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What the controller decides when a card is held to a reader.
 *
 * <p>The description leaves the order and some codes open. Chosen here, first match wins: unknown card
 * 18, PC control 5, outside the card's dates 13, no permission 6, door normally closed 11, profile not
 * defined 15 or not holding 13, PIN 7, anti-passback 8, interlock 12, first card 10, more cards 9,
 * granted 1.
 */
final class DoorDecision {

    private final CardStore cards;
    private final TimeProfiles profiles;
    private final Settings settings;
    private final List<Door> doors;
    private final AntiPassback antiPassback = new AntiPassback();

    DoorDecision(CardStore cards, TimeProfiles profiles, Settings settings, List<Door> doors) {
        this.cards = cards;
        this.profiles = profiles;
        this.settings = settings;
        this.doors = doors;
    }

    /** Decides, and remembers what the next decision needs. @param now the controller's clock */
    Reason decide(Swipe swipe, LocalDateTime now, Instant trueTime) {
        Optional<Card> card = cards.byNumber(swipe.card());
        if (card.isEmpty()) {
            return Reason.UNKNOWN_CARD;
        }
        return settings.pcControlled(trueTime)
                ? Reason.PC_CONTROL
                : refusal(card.get(), swipe, now).orElseGet(() -> atDoor(card.get(), swipe, now, trueTime));
    }

    void forgetPassages() {
        antiPassback.clear();
    }

    /** Whether another door of the door's interlock group stands open. */
    boolean interlocked(int door) {
        int group = settings.interlockGroup(door);
        return doors.stream()
                .anyMatch(other ->
                        other.number() != door && other.contactOpen() && (group >> other.number() - 1 & 1) == 1);
    }

    private Optional<Reason> refusal(Card card, Swipe swipe, LocalDateTime now) {
        Door door = doors.get(swipe.door() - 1);
        int permission = card.permission(swipe.door());
        if (!card.validOn(now.toLocalDate())) {
            return Optional.of(Reason.OUTSIDE_TIME);
        }
        if (permission == 0) {
            return Optional.of(Reason.NO_RIGHT);
        }
        if (door.modeInForce() == Door.NORMALLY_CLOSED) {
            return Optional.of(Reason.NORMALLY_CLOSED);
        }
        return permission == 1 || door.profilesIgnored() ? Optional.empty() : outsideProfile(permission, now);
    }

    private Optional<Reason> outsideProfile(int profile, LocalDateTime now) {
        return switch (profiles.check(profile, now)) {
            case INSIDE -> Optional.empty();
            case OUTSIDE -> Optional.of(Reason.OUTSIDE_TIME);
            case UNDEFINED -> Optional.of(Reason.BAD_PROFILE);
        };
    }

    private Reason atDoor(Card card, Swipe swipe, LocalDateTime now, Instant trueTime) {
        Door door = doors.get(swipe.door() - 1);
        if (pinMissing(card, swipe, door)) {
            return Reason.WRONG_PIN;
        }
        if (!antiPassback.allows(settings.antiPassback, card.number(), swipe.door())) {
            return Reason.ANTI_PASSBACK;
        }
        if (interlocked(swipe.door())) {
            return Reason.INTERLOCK;
        }
        if (dayNotOpened(card, door, now)) {
            return Reason.FIRST_CARD;
        }
        if (!door.enoughCards(card.number(), trueTime)) {
            return Reason.MORE_CARDS;
        }
        antiPassback.passed(settings.antiPassback, card.number(), swipe.door());
        return Reason.GRANTED;
    }

    private boolean pinMissing(Card card, Swipe swipe, Door door) {
        return settings.keypads[swipe.door() - 1]
                && door.wantsPin(swipe.direction())
                && (card.pin() == 0 || card.pin() != swipe.pin());
    }

    private static boolean dayNotOpened(Card card, Door door, LocalDateTime now) {
        if (door.modeInForce() != Door.FIRST_CARD) {
            return false;
        }
        if (card.opensDay(door.number())) {
            door.openDay(now.toLocalDate());
        }
        return !door.dayOpened(now.toLocalDate());
    }
}
