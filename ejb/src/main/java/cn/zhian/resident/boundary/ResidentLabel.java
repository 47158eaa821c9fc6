package cn.zhian.resident.boundary;

import java.util.Optional;

/**
 * A resident as lists of other features show one.
 *
 * @param maskedName for example 张*三
 * @param houseLabel for example 3栋2单元501; empty when there is no house any more
 * @param photo a reference of the picture store
 */
public record ResidentLabel(long residentId, String maskedName, String houseLabel, Optional<String> photo) {}
