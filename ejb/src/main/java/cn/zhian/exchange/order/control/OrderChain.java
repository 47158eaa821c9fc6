package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.OrderAct;
import cn.zhian.exchange.order.entity.OrderSide;
import cn.zhian.platform.PersonalData;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The timeline of an order as a chain: each act names the hash of the one before and carries a keyed seal over all its
 * fields, and a further seal stands over number and hash of the last. Nobody without the key changes, adds, drops, moves
 * or cuts off an act unnoticed.
 */
public final class OrderChain {
    /** What the first act names as the one before. */
    public static final String START = "0".repeat(64);

    private final PersonalData keys;

    /** @param keys of the seals */
    public OrderChain(PersonalData keys) {
        this.keys = keys;
    }

    /**
     * An act with its seal.
     *
     * @param previous hash of the one before
     * @param mac seal, 32 hexadecimal digits
     */
    public record Sealed(OrderAct act, String previous, String mac) {
        /** What the act after names as the one before. */
        public String hash(String owner) {
            try {
                byte[] bytes = (text(owner, act, previous) + mac).getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Names a timeline. */
    public static String owner(OrderSide side, long id) {
        return side + " " + id;
    }

    /** Seals an act. */
    public Sealed seal(String owner, OrderAct act, String previous) {
        return new Sealed(act, previous, seal("order.act", text(owner, act, previous)));
    }

    /** The seal over the last act. */
    public String head(String owner, int acts, String lastHash) {
        return seal("order.head", owner + " " + acts + " " + lastHash);
    }

    /**
     * Looks for what was changed.
     *
     * @param acts as stored, by number
     * @param count how many there must be
     * @param head seal over the last of them
     * @return whether nothing was
     */
    public boolean intact(String owner, List<Sealed> acts, int count, String head) {
        String previous = START;
        for (int i = 0; i < acts.size(); i++) {
            Sealed one = acts.get(i);
            boolean right = one.act().seq() == i + 1
                    && one.previous().equals(previous)
                    && same(one.mac(), seal(owner, one.act(), previous).mac());
            if (!right) {
                return false;
            }
            previous = one.hash(owner);
        }
        return acts.size() == count && same(head, head(owner, count, previous));
    }

    private String seal(String kind, String text) {
        return HexFormat.of().formatHex(keys.index(kind, text));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** All fields, each with its length, so that no two acts have the same text. */
    private static String text(String owner, OrderAct act, String previous) {
        return Stream.of(
                        owner,
                        act.seq(),
                        act.at().toEpochMilli(),
                        act.userId(),
                        act.username(),
                        act.kind().name(),
                        act.words(),
                        previous)
                .map(String::valueOf)
                .map(field -> field.length() + ":" + field)
                .collect(Collectors.joining());
    }
}
