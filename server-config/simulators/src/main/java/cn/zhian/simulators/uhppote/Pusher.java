package cn.zhian.simulators.uhppote;

import java.net.InetSocketAddress;
import java.util.Random;

/** Sends event frames to the listener, with whatever faults are switched on. Callers hold the controller's lock. */
final class Pusher {

    private static final int MAX_GARBAGE = 200;

    private final Faults faults;
    private final Outlet outlet;
    private final Random random;
    private byte[] heldBack = new byte[0];
    private long pushed;
    private long dropped;

    Pusher(Faults faults, Outlet outlet, Random random) {
        this.faults = faults;
        this.outlet = outlet;
        this.random = random;
    }

    void push(Frame frame, InetSocketAddress to) {
        if (faults.isOffNet() || hits(faults.dropPushes())) {
            dropped++;
            return;
        }
        if (hits(faults.garbage())) {
            outlet.send(garbage(), to);
        }
        byte[] bytes = damaged(frame).bytes();
        if (heldBack.length == 0 && hits(faults.reorderPushes())) {
            heldBack = bytes;
            return;
        }
        send(bytes, to);
        releaseHeldBack(to);
    }

    void garbage(int count, InetSocketAddress to) {
        for (int i = 0; i < count && !faults.isOffNet(); i++) {
            outlet.send(garbage(), to);
        }
    }

    /** Sends what was held back to be out of order. */
    void releaseHeldBack(InetSocketAddress to) {
        if (heldBack.length > 0) {
            byte[] late = heldBack;
            heldBack = new byte[0];
            send(late, to);
        }
    }

    /** Datagrams with events that really left. */
    long pushed() {
        return pushed;
    }

    /** Events not sent because off the net or dropped by fault. */
    long dropped() {
        return dropped;
    }

    private void send(byte[] bytes, InetSocketAddress to) {
        if (faults.isOffNet()) {
            dropped++;
            return;
        }
        outlet.send(bytes, to);
        pushed++;
        if (hits(faults.duplicatePushes())) {
            outlet.send(bytes, to);
            pushed++;
        }
    }

    private Frame damaged(Frame frame) {
        if (faults.isFirmware662()) {
            frame.u8(0, Frame.HEAD_662);
        }
        if (faults.hasWrongSerialEvents()) {
            Corruption.foreignSerial(frame);
        }
        if (faults.breaksRecord(frame.u32(8))) {
            Corruption.noMessage(frame);
        }
        return faults.hasBadBcd() ? Corruption.badDates(frame) : frame;
    }

    private byte[] garbage() {
        byte[] bytes = new byte[random.nextInt(MAX_GARBAGE + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    private boolean hits(double fraction) {
        return fraction > 0 && random.nextDouble() < fraction;
    }
}
