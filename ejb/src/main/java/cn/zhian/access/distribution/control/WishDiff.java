package cn.zhian.access.distribution.control;

import static java.util.stream.Collectors.groupingBy;

import cn.zhian.access.distribution.entity.WishState;
import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.StoreLimits;
import cn.zhian.device.api.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What of the stored wishes changes, for some residents. Pure: it reads facts and collects changes. */
public final class WishDiff {
    /** A controller as the calculation needs it. */
    public record Target(long controllerId, int points, StoreLimits limits, WishCalculation calculation) {}

    private final Instant now;
    private final Urgency urgency;
    private final Map<Long, Target> targets;
    private final TreeMap<WishRow.Key, WishRow> stored = new TreeMap<>();
    private final Map<Long, List<WishRow>> storedOf;
    private final TreeMap<WishRow.Key, WishChange> changed = new TreeMap<>();
    private final List<WishRow> postponed = new ArrayList<>();
    private final List<WishRow> deleted = new ArrayList<>();

    /**
     * @param urgency of what takes something away
     * @param targets by controller
     * @param stored what there is
     */
    public WishDiff(Instant now, Urgency urgency, Map<Long, Target> targets, List<WishRow> stored) {
        this.now = now;
        this.urgency = urgency;
        this.targets = targets;
        stored.forEach(row -> this.stored.put(row.key(), row));
        storedOf = stored.stream().collect(groupingBy(WishRow::residentId));
    }

    /** Works out a resident's wishes. @param rights by controller; none for one who left */
    public void resident(long residentId, List<CardFacts> cards, Map<Long, List<DoorRight>> rights) {
        Map<WishRow.Key, WishRow> left = new TreeMap<>();
        storedOf.getOrDefault(residentId, List.of()).forEach(row -> left.put(row.key(), row));
        Optional<Long> pin = cards.stream()
                .filter(card -> card.kind() == CredentialKind.PIN && card.usable())
                .map(CardFacts::credentialId)
                .findFirst();
        rights.forEach((controllerId, held) -> Optional.ofNullable(targets.get(controllerId))
                .ifPresent(target -> {
                    Wish wish = target.calculation().at(now, held, target.points());
                    cards.stream()
                            .filter(card -> card.kind() != CredentialKind.PIN && card.usable())
                            .forEach(card ->
                                    left.remove(wanted(target, card, wish, pin).key()));
                }));
        left.values().forEach(this::unwanted);
    }

    private WishRow wanted(Target target, CardFacts card, Wish wish, Optional<Long> pin) {
        Optional<NotFitting> reason = NotFitting.reason(card, target.limits());
        boolean fits = reason.isEmpty();
        WishRow row = new WishRow(
                target.controllerId(),
                fits ? card.cardNumber().orElseThrow() : -card.credentialId(),
                card.communityId(),
                card.credentialId(),
                card.residentId(),
                fits ? wish.content() : Optional.empty(),
                fits && wish.content().isPresent() ? pin : Optional.empty(),
                false,
                fits ? WishState.PENDING : WishState.NOT_ON_CONTROLLER,
                reason.map(Enum::name).orElse(""),
                fits ? wish.due() : Optional.empty());
        compare(Optional.ofNullable(stored.get(row.key())), row);
        return row;
    }

    private void compare(Optional<WishRow> before, WishRow row) {
        boolean same = before.filter(old -> old.content().equals(row.content())
                        && old.pin().equals(row.pin())
                        && old.credentialId() == row.credentialId()
                        && (old.state() == WishState.NOT_ON_CONTROLLER) == (row.state() == WishState.NOT_ON_CONTROLLER))
                .isPresent();
        if (same) {
            before.filter(old -> !old.due().equals(row.due())).ifPresent(old -> postponed.add(row));
            return;
        }
        boolean nothingYet = before.isEmpty() && row.content().isEmpty() && row.state() == WishState.PENDING;
        if (nothingYet && row.due().isEmpty()) {
            return;
        }
        boolean takes = before.flatMap(WishRow::content).isPresent() && urgency == Urgency.URGENT;
        changed.put(row.key(), new WishChange(nothingYet ? done(row) : row, takes));
    }

    // A right that begins later: nothing is to be sent before it is due.
    private static WishRow done(WishRow row) {
        return with(row, Optional.empty(), WishState.DONE, row.due());
    }

    private void unwanted(WishRow row) {
        if (row.state() == WishState.NOT_ON_CONTROLLER) {
            deleted.add(row);
        } else if (row.content().isPresent()) {
            WishRow gone = with(row, Optional.empty(), WishState.PENDING, Optional.empty());
            changed.put(row.key(), new WishChange(gone, urgency == Urgency.URGENT));
        } else if (row.due().isPresent()) {
            postponed.add(with(row, Optional.empty(), row.state(), Optional.empty()));
        }
    }

    private static WishRow with(WishRow row, Optional<Wish.Content> content, WishState state, Optional<Instant> due) {
        return new WishRow(
                row.controllerId(),
                row.card(),
                row.communityId(),
                row.credentialId(),
                row.residentId(),
                content,
                content.isPresent() ? row.pin() : Optional.empty(),
                row.confirmed(),
                state,
                "",
                due);
    }

    /** What is to be stored, in the order of its keys. */
    public List<WishChange> changed() {
        return List.copyOf(changed.values());
    }

    /** What is only due at another moment. */
    public List<WishRow> postponed() {
        return List.copyOf(postponed);
    }

    /** What was never on a controller and is not wanted either. */
    public List<WishRow> deleted() {
        return List.copyOf(deleted);
    }

    /** Cards by resident, for {@link #resident}. */
    public static Map<Long, List<CardFacts>> byResident(List<CardFacts> cards) {
        return cards.stream().collect(groupingBy(CardFacts::residentId));
    }
}
