package cn.zhian.project.rule.boundary;

import cn.zhian.device.register.boundary.PlaceKind;
import java.util.Optional;

/**
 * How many places of a kind a community has.
 *
 * @param place kind
 * @param number 0 to 100,000
 * @param reason why there is none, 1 to 200 characters; needed where the number is 0
 */
public record PlaceCount(PlaceKind place, int number, Optional<String> reason) {}
