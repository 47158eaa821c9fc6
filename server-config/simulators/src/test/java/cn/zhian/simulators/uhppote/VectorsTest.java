package cn.zhian.simulators.uhppote;

import static cn.zhian.simulators.uhppote.Bench.padded;
import static cn.zhian.simulators.uhppote.Bench.request;
import static cn.zhian.simulators.uhppote.Bench.trimmed;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The published byte vectors, given to the controller or expected from it. */
class VectorsTest {

    private final Bench bench = new Bench();

    @Test
    void answersDiscoveryWithItsAddressAndVersion() {
        bench.answerTo("179600002d553919c0a80000ffffff000000000055aaaa55");
        assertThat(bench.answerTo("1794"), is("179400002d553919c0a80000ffffff000000000000661939552d089220180816"));
    }

    @Test
    void opensDoor() {
        assertThat(bench.answerTo("174000002d55391903"), is("174000002d55391901"));
        assertThat(bench.controller.openings().get(0).door(), is(3));
    }

    @Test
    void setsTime() {
        assertThat(bench.answerTo("173000002d55391920190421094440"), is("173000002d55391920190421094440"));
        assertThat(bench.controller.clock().now(), is(LocalDateTime.of(2019, 4, 21, 9, 44, 40)));
    }

    @Test
    void setsListener() {
        assertThat(bench.answerTo("179000002d553919c0a80164409c0d"), is("179000002d55391901"));
        assertThat(bench.controller.listener(), is(Optional.of(new InetSocketAddress("192.168.1.100", 40_000))));
        assertThat(bench.answerTo("179200002d553919"), is("179200002d553919c0a80164409c0d"));
    }

    @Test
    void putsCard() {
        String vector = "175000002d553919ace85d00201901022019123101001d01d7e10e05";
        assertThat(bench.answerTo(vector), is("175000002d55391901"));
        Card expected = new Card(
                6_154_412, LocalDate.of(2019, 1, 2), LocalDate.of(2019, 12, 31), List.of(1, 0, 29, 1), 975_319, 5);
        assertThat(bench.controller.cards(), is(List.of(expected)));
    }

    @Test
    void readsCardBack() {
        bench.answerTo("175000002d553919ace85d00201902032019122900001d0100000005");
        assertThat(
                bench.answerTo("175a00002d553919ace85d00"),
                is("175a00002d553919ace85d00201902032019122900001d0100000005"));
    }

    @Test
    void laysOutEventAndStatus() {
        EventRecord event = new EventRecord(Bench.SERIAL, 1, 57, 2, true, 3, 1, 6_154_410, 20190419170009L, 6);
        Frame frame = event.into(Frame.of(Functions.STATUS, Bench.SERIAL));
        String vector = "172000002d5539193900000002010301aae85d00201904191700090601000101000001010914370211"
                + "000000000000002b0401190420";
        assertThat(vector, startsWith(trimmed(frame.bytes())));
        frame.raw(28, new byte[] {1, 0, 1, 1, 0, 0, 1, 1, 9}).bcd(37, 3, 143702).u32(40, 17);
        frame.u8(48, 0x2B).u8(49, 4).u8(50, 1).bcd(51, 3, 190420);
        assertThat(trimmed(frame.bytes()), is(vector));
    }

    @Test
    void laysOutEventReading() {
        EventRecord event = new EventRecord(Bench.SERIAL, 1, 8, 2, true, 3, 1, 6_154_413, 20190210071201L, 6);
        assertThat(
                trimmed(event.into(Frame.of(Functions.GET_EVENT, Bench.SERIAL)).bytes()),
                is("17b000002d5539190800000002010301ade85d002019021007120106"));
    }

    @Test
    void setsDoorControl() {
        assertThat(bench.answerTo("178000002d553919040205"), is("178000002d553919040205"));
        assertThat(bench.answerTo("178200002d55391904"), is("178200002d553919040205"));
    }

    @Test
    void setsEventIndex() {
        assertThat(bench.answerTo("17b200002d5539191100000055aaaa55"), is("17b200002d55391901"));
        assertThat(bench.answerTo("17b400002d553919"), is("17b400002d55391911"));
    }

    @Test
    void keepsTimeProfile() {
        String fields = "20210401202112290101000100010108300945113513151401175913";
        assertThat(bench.answerTo("178800002d55391904" + fields), is("178800002d55391901"));
        assertThat(bench.answerTo("179800002d55391904"), is("179800002d55391904" + fields));
        assertThat(bench.answerTo("179800002d55391905"), is("179800002d553919"));
    }

    @Test
    void takesTask() {
        assertThat(
                bench.answerTo("17a800002d5539192021040120211229010100010001010830030407"), is("17a800002d55391901"));
    }

    @Test
    void setsAddressWithoutReply() {
        assertThat(bench.answerTo("179600002d553919c0a8017dffffff00c0a8010055aaaa55"), is(""));
        assertThat(bench.answerTo("179400002d553919"), startsWith("179400002d553919c0a8017dffffff00c0a80100"));
    }

    @Test
    void hasHostDecideUnderPcControlAndLapsesAfterHalfAMinute() {
        bench.withCard(7, 1, 1, 1, 1);
        assertThat(bench.answerTo("17a000002d55391955aaaa5501"), is("17a000002d55391901"));
        assertThat(bench.controller.swipe(7, 1).reason(), is(Reason.PC_CONTROL.code()));
        bench.clock.advance(Duration.ofSeconds(31));
        assertThat(bench.controller.swipe(7, 1).reason(), is(Reason.GRANTED.code()));
    }

    @Test
    void opensByDoorCode() {
        Bench other = new Bench(ControllerSpec.fourDoors(405_419_896));
        String vector = "178c000078372a180300000039300000000000003f420f0031d4";
        assertThat(other.answerTo(vector), is("178c000078372a1801"));
        assertThat(other.controller.typeCode(3, 999_999).map(EventRecord::reason), is(Optional.of(25)));
        assertThat(other.controller.typeCode(3, 54_322), is(Optional.empty()));
        assertThat(other.controller.typeCode(3, 0), is(Optional.empty()));
    }

    @Test
    void keepsSilentOnWrongLengthSerialFunctionAndHead() {
        assertThat(bench.controller.answer(new byte[63]).isPresent(), is(false));
        byte[] longer = Arrays.copyOf(padded("172000002d553919"), 65);
        assertThat(bench.controller.answer(longer).isPresent(), is(false));
        assertThat(bench.answerTo("172000002e553919"), is(""));
        assertThat(bench.answerTo("1720"), is(""));
        assertThat(bench.answerTo("172200002d553919"), is(""));
        assertThat(bench.answerTo("192000002d553919"), is(""));
        assertThat(bench.ask(request(Functions.STATUS)).isPresent(), is(true));
    }

    @Test
    void wantsMagicWordForWhatDestroys() {
        bench.withCard(7, 1, 1, 1, 1);
        assertThat(bench.answerTo("175400002d55391955aaaa54"), is("175400002d553919"));
        assertThat(bench.controller.cardCount(), is(1));
        assertThat(bench.answerTo("175400002d55391955aaaa55"), is("175400002d55391901"));
        assertThat(bench.controller.cardCount(), is(0));
    }
}
