package cn.zhian.simulators.uhppote;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorOptionsTest {

    @Test
    void startsTheDemonstrationFleetByDefault() {
        SimulatorOptions options = parse("--demo");
        assertThat(options.fleet().controllers(), is(8));
        assertThat(options.fleet().firstSerial(), is(425_990_001L));
        assertThat(options.demoDoors(), is(3));
        assertThat(options.demo(), is(true));
        assertThat(options.exitOnStdinClose(), is(false));
    }

    @Test
    void takesAllOptions() {
        SimulatorOptions options = parse("--controllers 2 --first-serial 77 --doors 2 --ports 5001,5002"
                + " --control-port 5003 --listener 127.0.0.1:5004 --seed 9 --event-capacity 10"
                + " --demo-doors 1 --bind 0.0.0.0 --exit-on-stdin-close");
        assertThat(options.fleet().ports(), is(List.of(5001, 5002)));
        assertThat(options.fleet().listener(), is(Optional.of(new InetSocketAddress("127.0.0.1", 5004))));
        assertThat(options.fleet().doors(), is(2));
        assertThat(options.fleet().bind().isAnyLocalAddress(), is(true));
        assertThat(options.fleet().seed(), is(9L));
        assertThat(options.fleet().eventCapacity(), is(10));
        assertThat(options.controlPort(), is(5003));
        assertThat(options.demoDoors(), is(1));
        assertThat(options.exitOnStdinClose(), is(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "--port",
                "--port 70000",
                "--controllers x",
                "--controllers 0",
                "--controllers 3 --ports 1,2",
                "--listener 127.0.0.1",
                "--doors 3",
                "--first-serial 0",
                "--event-capacity 0",
                "--demo-doors 9"
            })
    void refusesWhatItCannotDo(String line) {
        assertThrows(IllegalArgumentException.class, () -> parse(line));
    }

    private static SimulatorOptions parse(String line) {
        return SimulatorOptions.parse(List.of(line.split(" ")));
    }
}
