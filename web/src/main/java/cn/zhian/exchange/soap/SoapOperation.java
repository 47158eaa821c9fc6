package cn.zhian.exchange.soap;

import cn.zhian.exchange.tier.entity.KnownChild;

/** One operation of the contract; found by the element with which its requests begin. */
interface SoapOperation {
    /** Bytes of a message that asks, and brings nothing. */
    int SMALL = 128 * 1024;

    /** Local name of that element. */
    String request();

    /** Bytes that a message to it may have. */
    int most();

    /**
     * Does what is asked.
     *
     * @param message stands in the request element
     * @return the element of the answer
     * @throws SoapTrouble with which nothing was done
     */
    String answer(KnownChild sender, MessageReader message) throws SoapTrouble;
}
