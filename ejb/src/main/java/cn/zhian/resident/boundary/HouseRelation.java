package cn.zhian.resident.boundary;

/** What a person is to a further house. */
public record HouseRelation(long houseId, Relation relation) {}
