package cn.zhian.resident.boundary;

import cn.zhian.community.boundary.HouseUse;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Figures about people who live here, and houses (PH-9).
 *
 * @param places by building within one community, else by community
 * @param byBirth by first year of the five years of birth; people whose birth date is unknown are left out
 * @param movedIn by month, for example 2026-11, of the last twelve months
 */
public record PeopleStatistics(
        long residents,
        long houses,
        List<PlaceCount> places,
        Map<Population, Long> byPopulation,
        Map<Relation, Long> byRelation,
        Map<Gender, Long> byGender,
        SortedMap<Integer, Long> byBirth,
        Map<HouseUse, Long> byUse,
        Map<AreaClass, Long> byArea,
        SortedMap<String, Long> movedIn) {}
