package cn.zhian.resident.control;

/** A house by its names within a community. */
public record ImportPlace(String building, String unit, String house) {}
