package cn.zhian.access.distribution.control;

import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.StoreLimits;
import java.math.BigInteger;
import java.util.Optional;

/** Why a controller can't hold a credential; the names are keys of texts. */
public enum NotFitting {
    /** The controller has no reader for this kind. */
    KIND,
    /** The number is beyond what the controller can hold, or the credential has none. */
    NUMBER;

    /** The reason, if it does not fit. An id-card is read as a card, by its number. */
    public static Optional<NotFitting> reason(CardFacts card, StoreLimits limits) {
        boolean asCard = card.kind() == CredentialKind.CARD || card.kind() == CredentialKind.ID_CARD;
        if (!asCard || !limits.kinds().contains(CredentialKind.CARD)) {
            return Optional.of(KIND);
        }
        boolean fits = card.cardNumber()
                .map(BigInteger::valueOf)
                .filter(number -> number.compareTo(limits.smallestCard()) >= 0)
                .filter(number -> number.compareTo(limits.largestCard()) <= 0)
                .isPresent();
        return fits ? Optional.empty() : Optional.of(NUMBER);
    }
}
