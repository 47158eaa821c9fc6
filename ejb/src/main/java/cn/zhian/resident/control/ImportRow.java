package cn.zhian.resident.control;

import cn.zhian.community.boundary.HouseUse;
import cn.zhian.resident.boundary.ResidentData;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A right row of an import file.
 *
 * @param number as Excel shows it
 * @param person in normal form, without its house; empty for a row that only names a house
 */
public record ImportRow(
        int number,
        ImportPlace place,
        Optional<Integer> floor,
        Optional<BigDecimal> area,
        Optional<HouseUse> use,
        Optional<ResidentData> person) {}
