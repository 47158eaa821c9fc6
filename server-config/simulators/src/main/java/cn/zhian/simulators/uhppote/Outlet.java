package cn.zhian.simulators.uhppote;

import java.net.InetSocketAddress;

/** Where a controller's unsolicited datagrams leave. */
@FunctionalInterface
interface Outlet {

    /** Sends a datagram without waiting; what cannot be sent is lost, as with real UDP. */
    void send(byte[] datagram, InetSocketAddress to);
}
