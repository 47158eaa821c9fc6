package cn.zhian.exchange.tier.entity;

import cn.zhian.exchange.delivery.entity.CauseWord;

/** What can go wrong with a call to a platform above. */
public enum Trouble {
    /** Nobody answers at the address, or not in time. */
    UNREACHABLE(true, CauseWord.UNREACHABLE, "The platform above does not answer"),
    /** Its server shows another certificate than it should, or one that nobody vouches for. */
    CERTIFICATE(false, CauseWord.CERTIFICATE, "The server of the platform above can not show that it is the right one"),
    /** It asks for a certificate and does not take that of this platform. */
    OWN_CERTIFICATE(
            false,
            CauseWord.OWN_CERTIFICATE,
            "The platform above does not accept the certificate of this platform; hand it to its operator"),
    /** It says that it is busy or broken. */
    BUSY(true, CauseWord.BUSY, "The platform above has trouble of its own"),
    /** The clocks are too far apart for signatures. */
    CLOCK(true, CauseWord.CLOCK, "The clocks of the two platforms differ by more than five minutes"),
    /** It does not know this platform, or no longer. */
    SHUT_OUT(
            false,
            CauseWord.SHUT_OUT,
            "The platform above does not let this platform in: it was revoked, or its key is not known"),
    /** It does not take what was sent; sending it again is of no use. */
    REFUSED(false, CauseWord.REFUSED, "The platform above refuses the request"),
    /** What answers is no platform of ours; so does a server of ours that has begun and not yet deployed the platform. */
    ADDRESS(true, CauseWord.NO_PLATFORM, "At the address answers something else than a platform"),
    /** The answer is not signed by the platform above. */
    FORGED(true, CauseWord.FORGED, "The answer is not signed by the platform above"),
    /** The answer does not say what became of the records. */
    ANSWER(true, CauseWord.ANSWER_UNREADABLE, "The answer of the platform above can not be read");

    private final boolean retryable;
    private final CauseWord word;
    private final String words;

    Trouble(boolean retryable, CauseWord word, String words) {
        this.retryable = retryable;
        this.word = word;
        this.words = words;
    }

    /** Whether waiting may help by itself. */
    public boolean retryable() {
        return retryable;
    }

    /** As deliveries say it. */
    public CauseWord word() {
        return word;
    }

    /** In English, for where there is no language to choose. */
    public String words() {
        return words;
    }
}
