package cn.zhian.community.view;

import java.io.Serializable;

/**
 * A node of the tree of places.
 *
 * @param unit whether it is a unit, else a building
 */
public record Spot(boolean unit, long id, long buildingId, String name) implements Serializable {}
