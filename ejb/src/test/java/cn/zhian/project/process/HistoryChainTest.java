package cn.zhian.project.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.platform.PersonalData;
import cn.zhian.project.process.control.HistoryChain;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.ChainCheck;
import cn.zhian.project.process.entity.ProjectAct;
import cn.zhian.project.process.entity.ProjectRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryChainTest {
    private static final int LENGTH = 5;

    @TempDir
    Path folder;

    private HistoryChain chain;
    private List<ProjectAct> acts;
    private String head;

    @BeforeEach
    void write() {
        chain = new HistoryChain(PersonalData.withKeysOf(folder.resolve("keys")));
        acts = new ArrayList<>();
        for (int seq = 1; seq <= LENGTH; seq++) {
            String previous = acts.isEmpty() ? HistoryChain.START : HistoryChain.hash(acts.get(acts.size() - 1));
            acts.add(chain.seal(act(seq, previous)));
        }
        head = chain.head(acts.get(LENGTH - 1));
    }

    private static ActRecord act(int seq, String previous) {
        return new ActRecord(
                7,
                seq,
                Instant.ofEpochMilli(1_767_225_600_000L + seq),
                50,
                "officer",
                Optional.of(ProjectRole.TOWN),
                ActKind.COMMENT,
                2,
                Optional.of("submit-plan"),
                "意见" + seq,
                previous);
    }

    @Test
    void findsNothingInWhatWasWritten() {
        assertThat(chain.check(acts, LENGTH, head), is(ChainCheck.INTACT));
        assertThat(chain.check(List.of(), 0, ""), is(ChainCheck.INTACT));
    }

    @Test
    void findsAChangeOfAnyField() {
        Map<String, UnaryOperator<ActRecord>> changes = Map.ofEntries(
                Map.entry("projectId", a -> with(a, 8, a.seq(), a.at(), a.userId(), a.username())),
                Map.entry("seq", a -> with(a, a.projectId(), a.seq() + 1, a.at(), a.userId(), a.username())),
                Map.entry("at", a -> with(a, a.projectId(), a.seq(), a.at().plusMillis(1), a.userId(), a.username())),
                Map.entry("userId", a -> with(a, a.projectId(), a.seq(), a.at(), 51, a.username())),
                Map.entry("username", a -> with(a, a.projectId(), a.seq(), a.at(), a.userId(), "other")),
                Map.entry("role", a -> said(a, Optional.of(ProjectRole.BUILDER), a.kind(), a.round(), a.task())),
                Map.entry("no role", a -> said(a, Optional.empty(), a.kind(), a.round(), a.task())),
                Map.entry("kind", a -> said(a, a.role(), ActKind.RETURN, a.round(), a.task())),
                Map.entry("round", a -> said(a, a.role(), a.kind(), 3, a.task())),
                Map.entry("task", a -> said(a, a.role(), a.kind(), a.round(), Optional.of("file"))),
                Map.entry("no task", a -> said(a, a.role(), a.kind(), a.round(), Optional.empty())),
                Map.entry("wording", a -> worded(a, a.wording() + " ", a.previous())),
                Map.entry("previous", a -> worded(a, a.wording(), "f".repeat(64))));
        changes.forEach((field, change) -> {
            for (int i = 0; i < LENGTH; i++) {
                List<ProjectAct> changed = new ArrayList<>(acts);
                changed.set(
                        i,
                        new ProjectAct(
                                change.apply(acts.get(i).act()), acts.get(i).mac()));
                assertThat(field, chain.check(changed, LENGTH, head), is(ChainCheck.brokenAt(i + 1)));
            }
        });
    }

    @Test
    void findsActsThatAreGoneMovedOrDoubled() {
        for (int i = 0; i < LENGTH; i++) {
            List<ProjectAct> without = new ArrayList<>(acts);
            without.remove(i);
            assertThat(chain.check(without, LENGTH, head), is(ChainCheck.brokenAt(i + 1)));
            assertThat(chain.check(without, LENGTH - 1, head), is(ChainCheck.brokenAt(i + 1)));
        }
        List<ProjectAct> moved = new ArrayList<>(acts);
        moved.add(1, moved.remove(2));
        assertThat(chain.check(moved, LENGTH, head), is(ChainCheck.brokenAt(2)));
        List<ProjectAct> doubled = new ArrayList<>(acts);
        doubled.add(acts.get(LENGTH - 1));
        assertThat(chain.check(doubled, LENGTH + 1, head), is(ChainCheck.brokenAt(LENGTH + 1)));
    }

    @Test
    void trustsNoSealOfAnotherKey() {
        HistoryChain other = new HistoryChain(PersonalData.withKeysOf(folder.resolve("other")));
        ProjectAct forged = other.seal(acts.get(0).act());
        assertThat(forged.mac(), is(not(acts.get(0).mac())));
        assertThat(chain.check(List.of(forged), 1, other.head(forged)), is(ChainCheck.brokenAt(1)));
    }

    private static ActRecord with(ActRecord a, long project, int seq, Instant at, long user, String name) {
        return new ActRecord(
                project, seq, at, user, name, a.role(), a.kind(), a.round(), a.task(), a.wording(), a.previous());
    }

    private static ActRecord said(
            ActRecord a, Optional<ProjectRole> role, ActKind kind, int round, Optional<String> task) {
        return new ActRecord(
                a.projectId(),
                a.seq(),
                a.at(),
                a.userId(),
                a.username(),
                role,
                kind,
                round,
                task,
                a.wording(),
                a.previous());
    }

    private static ActRecord worded(ActRecord a, String wording, String previous) {
        return new ActRecord(
                a.projectId(),
                a.seq(),
                a.at(),
                a.userId(),
                a.username(),
                a.role(),
                a.kind(),
                a.round(),
                a.task(),
                wording,
                previous);
    }
}
