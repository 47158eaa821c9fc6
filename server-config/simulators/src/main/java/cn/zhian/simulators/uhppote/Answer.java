package cn.zhian.simulators.uhppote;

/**
 * What goes back to the asker.
 *
 * @param datagram 64 bytes
 * @param delayMillis how late it is sent
 */
record Answer(byte[] datagram, int delayMillis) {

    Answer {
        datagram = datagram.clone();
    }

    @Override
    public byte[] datagram() {
        return datagram.clone();
    }
}
