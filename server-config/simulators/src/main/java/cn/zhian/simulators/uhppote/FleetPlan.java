package cn.zhian.simulators.uhppote;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * How many controllers to start and where. Begin with {@link #of(int)} and change what differs.
 *
 * @param controllers how many, at least 1
 * @param firstSerial serial number of the first; the others follow
 * @param doors 1, 2 or 4 each
 * @param bind address of all sockets
 * @param ports one port for all controllers together, or one each; 0 takes a free one
 * @param listener set on every controller at the start, if given
 * @param eventCapacity events each can be asked for
 * @param seed for all dice
 * @param clock true time
 */
public record FleetPlan(
        int controllers,
        long firstSerial,
        int doors,
        InetAddress bind,
        List<Integer> ports,
        Optional<InetSocketAddress> listener,
        int eventCapacity,
        long seed,
        Clock clock) {

    /** Serial number of the first controller of the demonstration. */
    public static final long DEMO_SERIAL = 425_990_001L;

    public FleetPlan {
        ports = List.copyOf(ports);
        if (controllers < 1) {
            throw new IllegalArgumentException("at least one controller: " + controllers);
        }
        if (ports.size() != 1 && ports.size() != controllers) {
            throw new IllegalArgumentException(
                    "one port, or one for each of " + controllers + " controllers: " + ports.size());
        }
    }

    /** Four-door controllers from 425990001 behind one free port of the loopback address. */
    public static FleetPlan of(int controllers) {
        return new FleetPlan(
                controllers,
                DEMO_SERIAL,
                4,
                InetAddress.getLoopbackAddress(),
                List.of(0),
                Optional.empty(),
                ControllerSpec.DEFAULT_EVENT_CAPACITY,
                1,
                Clock.systemUTC());
    }

    /** The same with other serial numbers, counted up from this one. */
    public FleetPlan firstSerial(long serial) {
        return new FleetPlan(controllers, serial, doors, bind, ports, listener, eventCapacity, seed, clock);
    }

    /** The same with 1, 2 or 4 doors each. */
    public FleetPlan doors(int each) {
        return new FleetPlan(controllers, firstSerial, each, bind, ports, listener, eventCapacity, seed, clock);
    }

    /** The same at another address; the any-address also hears broadcasts. */
    public FleetPlan bind(InetAddress address) {
        return new FleetPlan(controllers, firstSerial, doors, address, ports, listener, eventCapacity, seed, clock);
    }

    /** The same with one port for all, or one each. */
    public FleetPlan ports(List<Integer> numbers) {
        return new FleetPlan(controllers, firstSerial, doors, bind, numbers, listener, eventCapacity, seed, clock);
    }

    /** The same with events sent there from the start. */
    public FleetPlan listener(InetSocketAddress to) {
        return new FleetPlan(controllers, firstSerial, doors, bind, ports, Optional.of(to), eventCapacity, seed, clock);
    }

    /** The same with another size of the event memory. */
    public FleetPlan eventCapacity(int events) {
        return new FleetPlan(controllers, firstSerial, doors, bind, ports, listener, events, seed, clock);
    }

    /** The same with other dice. */
    public FleetPlan seed(long value) {
        return new FleetPlan(controllers, firstSerial, doors, bind, ports, listener, eventCapacity, value, clock);
    }

    /** The same under another true time. */
    public FleetPlan clock(Clock trueTime) {
        return new FleetPlan(controllers, firstSerial, doors, bind, ports, listener, eventCapacity, seed, trueTime);
    }

    /** The same with another number of controllers and ports, which must fit each other. */
    public FleetPlan size(int number, List<Integer> numbers) {
        return new FleetPlan(number, firstSerial, doors, bind, numbers, listener, eventCapacity, seed, clock);
    }

    ControllerSpec spec(int position) {
        return new ControllerSpec(firstSerial + position, doors, eventCapacity, seed * 1_000_003 + position);
    }
}
