package cn.zhian.exchange.order.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.exchange.order.entity.MessageKind;
import cn.zhian.exchange.order.entity.OrderKind;
import cn.zhian.exchange.order.entity.StepKind;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever bytes come, there is a value or a refusal that says where. */
class OrderFuzzTest {
    private static final byte[] TOLD = OrderWire.write(new OrderWire.Told(
            5,
            List.of(
                    Orders.message(3, MessageKind.ISSUE, OrderKind.WATCH),
                    Orders.message(4, MessageKind.AMEND, OrderKind.QUERY),
                    Orders.message(5, MessageKind.RETURN, OrderKind.QUERY))));
    private static final byte[] HIT = ReportWire.write(Orders.step("2026-000017", 3, StepKind.HIT));
    private static final byte[] RESULT = ReportWire.write(Orders.result("2026-000017", 4));

    private interface Reading {
        Object of(byte[] bytes) throws Unreadable;
    }

    @Property(tries = 2_000)
    void bytesOfAnyKind(@ForAll @Size(max = 300) byte[] bytes) {
        total(bytes);
    }

    @Property(tries = 4_000)
    void aByteChanged(@ForAll @IntRange(max = 100_000) int at, @ForAll byte other, @ForAll @IntRange(max = 2) int of) {
        byte[] bytes = List.of(TOLD, HIT, RESULT).get(of).clone();
        bytes[at % bytes.length] = other;
        total(bytes);
    }

    @Property(tries = 2_000)
    void aTextCutShort(@ForAll @IntRange(max = 100_000) int at, @ForAll @IntRange(max = 2) int of) {
        byte[] whole = List.of(TOLD, HIT, RESULT).get(of);
        byte[] cut = java.util.Arrays.copyOf(whole, at % whole.length);
        assertThat(read(OrderWire::told, cut), is(false));
        assertThat(read(ReportWire::report, cut), is(false));
    }

    @Property(tries = 2_000)
    void twoPartsExchanged(@ForAll @IntRange(max = 100_000) int one, @ForAll @IntRange(max = 100_000) int other) {
        byte[] bytes = TOLD.clone();
        int length = Math.min(20, bytes.length / 4);
        int from = one % (bytes.length - length);
        int to = other % (bytes.length - length);
        System.arraycopy(TOLD, from, bytes, to, length);
        total(bytes);
    }

    private static void total(byte[] bytes) {
        read(OrderWire::told, bytes);
        read(OrderWire::asked, bytes);
        read(ReportWire::report, bytes);
        read(ReportWire::answered, bytes);
    }

    /** Whether it was read; anything but a refusal goes through. */
    private static boolean read(Reading reading, byte[] bytes) {
        try {
            return reading.of(bytes) != null;
        } catch (Unreadable e) {
            assertThat(e.where(), is(not("")));
            return false;
        }
    }
}
