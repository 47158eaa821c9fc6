package cn.zhian.access.distribution.control;

import static java.util.stream.Collectors.toMap;

import cn.zhian.access.distribution.boundary.DifferenceView;
import cn.zhian.access.distribution.entity.DifferenceKind;
import cn.zhian.access.distribution.entity.WishState;
import cn.zhian.device.api.StoredCredential;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what a controller holds with what is wanted of it. What is on its way is neither right nor wrong. */
public final class Comparison {
    /**
     * A wish as the comparison needs it.
     *
     * @param pin the number, 0 for none
     */
    public record Wanted(long card, long residentId, WishState state, Optional<Wish.Content> content, int pin) {
        boolean underWay() {
            return state == WishState.PENDING || state == WishState.SENDING;
        }
    }

    private final List<DifferenceView> differences = new ArrayList<>();

    /**
     * @param wanted of one controller, cards with a number only
     * @param found all that it holds
     */
    public Comparison(List<Wanted> wanted, List<StoredCredential> found) {
        Map<Long, StoredCredential> held = new HashMap<>();
        found.forEach(card -> held.put(Long.parseUnsignedLong(card.credential().value()), card));
        Map<Long, Wanted> wishes = wanted.stream().collect(toMap(Wanted::card, wish -> wish));
        wanted.stream().filter(wish -> !wish.underWay()).forEach(wish -> compare(wish, held.get(wish.card())));
        held.forEach((card, one) -> {
            if (!wishes.containsKey(card)) {
                differences.add(new DifferenceView(card, DifferenceKind.EXTRA, Optional.empty(), "", text(one)));
            }
        });
    }

    private void compare(Wanted wish, StoredCredential found) {
        if (wish.content().isEmpty()) {
            if (found != null) {
                add(wish, DifferenceKind.EXTRA, text(found));
            }
        } else if (found == null) {
            add(wish, DifferenceKind.MISSING, "");
        } else if (!same(wish, found)) {
            add(wish, DifferenceKind.DIFFERENT, text(found));
        }
    }

    private void add(Wanted wish, DifferenceKind kind, String found) {
        String wanted = wish.content().map(Comparison::text).orElse("");
        differences.add(new DifferenceView(wish.card(), kind, Optional.of(wish.residentId()), wanted, found));
    }

    private static boolean same(Wanted wish, StoredCredential found) {
        Wish.Content content = wish.content().orElseThrow();
        return content.from().equals(found.from())
                && content.to().equals(found.to())
                && padded(content.permissions()).equals(padded(found.permissions()))
                && wish.pin() == found.pin();
    }

    // A controller of two doors still tells four.
    private static List<Integer> padded(List<Integer> permissions) {
        List<Integer> trimmed = new ArrayList<>(permissions);
        while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1) == StoredCredential.NEVER) {
            trimmed.remove(trimmed.size() - 1);
        }
        return trimmed;
    }

    private static String text(Wish.Content content) {
        return content.from() + " … " + content.to() + " " + PermissionText.stored(content.permissions());
    }

    private static String text(StoredCredential card) {
        return text(new Wish.Content(card.from(), card.to(), card.permissions()));
    }

    /** The differences. */
    public List<DifferenceView> differences() {
        return List.copyOf(differences);
    }

    /** How many there are of a kind. */
    public int count(DifferenceKind kind) {
        return (int) differences.stream().filter(one -> one.kind() == kind).count();
    }
}
