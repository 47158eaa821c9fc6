package cn.zhian.exchange.order.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.order.entity.OrderAct;
import cn.zhian.exchange.order.entity.OrderActKind;
import cn.zhian.platform.PersonalData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sealed timeline of an order")
class OrderChainTest {
    private static final String OWNER = "ISSUED 7";

    private OrderChain chain;
    private final List<OrderChain.Sealed> acts = new ArrayList<>();
    private String head;

    @BeforeEach
    void threeActs() throws IOException {
        chain = new OrderChain(
                PersonalData.withKeysOf(Files.createTempDirectory("zhian-keys").resolve("keys")));
        String previous = OrderChain.START;
        for (int seq = 1; seq <= 3; seq++) {
            OrderAct act = new OrderAct(seq, Orders.AT.plusSeconds(seq), 4, "clerk", OrderActKind.READ, "第" + seq);
            OrderChain.Sealed sealed = chain.seal(OWNER, act, previous);
            acts.add(sealed);
            previous = sealed.hash(OWNER);
        }
        head = chain.head(OWNER, 3, previous);
    }

    @Test
    void isIntactAsItWasWritten() {
        assertThat(chain.intact(OWNER, acts, 3, head), is(true));
        assertThat(chain.intact(OWNER, List.of(), 0, chain.head(OWNER, 0, OrderChain.START)), is(true));
    }

    @Test
    void noticesChangesDropsMovesAndCuts() {
        assertThat("another owner", chain.intact("ISSUED 8", acts, 3, head), is(false));
        assertThat("cut off", chain.intact(OWNER, acts.subList(0, 2), 2, head), is(false));
        assertThat("first dropped", chain.intact(OWNER, acts.subList(1, 3), 2, head), is(false));
        assertThat("moved", chain.intact(OWNER, List.of(acts.get(1), acts.get(0), acts.get(2)), 3, head), is(false));
        OrderAct old = acts.get(1).act();
        OrderAct said = new OrderAct(2, old.at(), old.userId(), old.username(), old.kind(), "别的");
        List<OrderChain.Sealed> changed = List.of(
                acts.get(0),
                new OrderChain.Sealed(said, acts.get(1).previous(), acts.get(1).mac()),
                acts.get(2));
        assertThat("changed", chain.intact(OWNER, changed, 3, head), is(false));
    }
}
