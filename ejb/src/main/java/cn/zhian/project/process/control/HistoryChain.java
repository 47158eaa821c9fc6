package cn.zhian.project.process.control;

import cn.zhian.platform.PersonalData;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.ChainCheck;
import cn.zhian.project.process.entity.ProjectAct;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The history of a project as a chain: each act names the hash of the one before and carries a keyed seal over all its
 * fields, so that nobody without the key changes, adds, drops or moves one unnoticed. A further seal over the last act
 * stands at the project, for acts that are cut off at the end.
 */
public final class HistoryChain {
    /** What the first act names as the one before. */
    public static final String START = "0".repeat(64);

    private static final String ACT = "project.act";
    private static final String HEAD = "project.head";

    private final PersonalData keys;

    /** @param keys of the seals */
    public HistoryChain(PersonalData keys) {
        this.keys = keys;
    }

    /** Seals an act. */
    public ProjectAct seal(ActRecord act) {
        return new ProjectAct(act, mac(act));
    }

    /** What the act after names as the one before: SHA-256 over all fields and the seal. */
    public static String hash(ProjectAct act) {
        try {
            byte[] bytes = (text(act.act()) + act.mac()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The seal over the last act. */
    public String head(ProjectAct last) {
        return HexFormat.of()
                .formatHex(keys.index(
                        HEAD, last.act().projectId() + " " + last.act().seq() + " " + hash(last)));
    }

    /**
     * Looks for what was changed.
     *
     * @param acts as stored, by number
     * @param count how many there must be
     * @param head seal over the last of them
     */
    public ChainCheck check(List<ProjectAct> acts, int count, String head) {
        String previous = START;
        for (int i = 0; i < acts.size(); i++) {
            ProjectAct stored = acts.get(i);
            ActRecord act = stored.act();
            boolean right = act.seq() == i + 1 && act.previous().equals(previous) && same(mac(act), stored.mac());
            if (!right) {
                return ChainCheck.brokenAt(i + 1);
            }
            previous = hash(stored);
        }
        boolean whole = acts.size() == count && (acts.isEmpty() || same(head(acts.get(acts.size() - 1)), head));
        return whole ? ChainCheck.INTACT : ChainCheck.brokenAt(acts.size() + 1);
    }

    private String mac(ActRecord act) {
        return HexFormat.of().formatHex(keys.index(ACT, text(act)));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** All fields, each with its length, so that no two acts have the same text. */
    private static String text(ActRecord act) {
        return Stream.of(
                        act.projectId(),
                        act.seq(),
                        act.at().toEpochMilli(),
                        act.userId(),
                        act.username(),
                        act.role().map(Enum::name).orElse("-"),
                        act.kind().name(),
                        act.round(),
                        act.task().orElse("-"),
                        act.wording(),
                        act.previous())
                .map(String::valueOf)
                .map(field -> field.length() + ":" + field)
                .collect(Collectors.joining());
    }
}
