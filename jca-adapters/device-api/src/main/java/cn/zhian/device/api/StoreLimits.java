package cn.zhian.device.api;

import java.math.BigInteger;
import java.util.Set;

/**
 * What the credential store of a protocol can hold; what exceeds it is shown as "not on this controller".
 *
 * @param kinds it accepts
 * @param smallestCard lowest card number
 * @param largestCard highest card number
 * @param firstProfile lowest number of a time profile
 * @param lastProfile highest number of a time profile
 * @param spansPerProfile time spans in one profile
 * @param minutes whether the validity of a credential has a time of day
 */
public record StoreLimits(
        Set<CredentialKind> kinds,
        BigInteger smallestCard,
        BigInteger largestCard,
        int firstProfile,
        int lastProfile,
        int spansPerProfile,
        boolean minutes) {}
