package cn.zhian.simulators.uhppote;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The controllers behind one port, found by the serial number in a message. */
final class Subscribers {

    private final Map<Long, Controller> bySerial;

    Subscribers(Collection<Controller> controllers) {
        bySerial = controllers.stream().collect(Collectors.toUnmodifiableMap(Controller::serial, Function.identity()));
    }

    /** The answers to a message; several only to a discovery with serial number 0. */
    List<Answer> answers(byte[] datagram) {
        Optional<Long> serial = Frame.read(datagram).map(Frame::serial);
        if (serial.isEmpty()) {
            return List.of();
        }
        if (serial.get() == 0) {
            return bySerial.values().stream()
                    .flatMap(c -> c.answer(datagram).stream())
                    .toList();
        }
        return Optional.ofNullable(bySerial.get(serial.get())).flatMap(c -> c.answer(datagram)).stream()
                .toList();
    }
}
