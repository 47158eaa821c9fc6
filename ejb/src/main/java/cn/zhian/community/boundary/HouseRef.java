package cn.zhian.community.boundary;

/**
 * A house as other features name it.
 *
 * @param label for example 3栋2单元501
 */
public record HouseRef(long id, long unitId, long buildingId, long communityId, String label) {}
