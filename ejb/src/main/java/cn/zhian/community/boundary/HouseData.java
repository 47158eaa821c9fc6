package cn.zhian.community.boundary;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A house as it is entered.
 *
 * @param number 1 to 30 characters, unique in the unit, for example 501
 * @param floor -10 to 200
 * @param area m², at most two decimals, above 0 and below 100,000
 * @param standardAddress if it differs from that of the unit and the number
 */
public record HouseData(
        long unitId,
        String number,
        Optional<Integer> floor,
        Optional<BigDecimal> area,
        HouseUse use,
        Optional<String> standardAddress) {}
