package cn.zhian.arquillian;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What the queue of the tests delivered, in order. */
final class Deliveries {
    /** One delivery. */
    record Delivery(String text, boolean again) {}

    private static final BlockingQueue<Delivery> ALL = new LinkedBlockingQueue<>();

    private Deliveries() {}

    static BlockingQueue<Delivery> all() {
        return ALL;
    }
}
