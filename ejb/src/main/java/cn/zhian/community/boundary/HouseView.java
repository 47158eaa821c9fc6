package cn.zhian.community.boundary;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A house as it is shown.
 *
 * @param label building, unit and number together, for example 3栋2单元501
 */
public record HouseView(
        long id,
        long version,
        long communityId,
        long buildingId,
        long unitId,
        String number,
        Optional<Integer> floor,
        Optional<BigDecimal> area,
        HouseUse use,
        String label,
        String standardAddress) {}
