package cn.zhian.simulators.uhppote;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is set for the controller as a whole. */
final class Settings {

    /** After this time without a message the controller decides by itself again. */
    static final Duration PC_CONTROL_LAPSE = Duration.ofSeconds(30);

    Optional<InetSocketAddress> listener = Optional.empty();
    int autoSendSeconds;
    boolean recordSpecialEvents;
    int antiPassback;
    int interlock;
    long processedIndex;
    final boolean[] keypads = new boolean[4];
    byte[] address;
    byte[] mask;
    byte[] gateway;
    private boolean pcControl;
    private Instant lastMessage = Instant.MIN;

    Settings() {
        address = new byte[] {127, 0, 0, 1};
        mask = new byte[] {(byte) 255, 0, 0, 0};
        gateway = new byte[4];
    }

    void pcControl(boolean on) {
        pcControl = on;
    }

    void messageAt(Instant now) {
        lastMessage = now;
    }

    boolean pcControlled(Instant now) {
        return pcControl && !now.isAfter(lastMessage.plus(PC_CONTROL_LAPSE));
    }

    /** Doors of which only one may be open at a time, as bits (bit 0 = door 1), for a door; 0 for none. */
    int interlockGroup(int door) {
        int pairs = door <= 2 ? 0b0011 : 0b1100;
        return switch (interlock) {
            case 1 -> door <= 2 ? pairs : 0;
            case 2 -> door > 2 ? pairs : 0;
            case 3 -> pairs;
            case 4 -> door <= 3 ? 0b0111 : 0;
            case 8 -> 0b1111;
            default -> 0;
        };
    }
}
