package cn.zhian.exchange.tier.entity;

/**
 * A person of a community below.
 *
 * @param id number of the received record
 * @param recordId the record's identifier
 * @param community 15-digit code
 */
public record FoundPerson(long id, String recordId, String community) {}
