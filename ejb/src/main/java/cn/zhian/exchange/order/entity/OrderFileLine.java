package cn.zhian.exchange.order.entity;

import java.util.OptionalLong;

/**
 * A file of an order or of what was reported.
 *
 * @param id its number
 * @param step with which it was reported; empty for files of the order itself, and while it was not reported
 * @param name of the file
 * @param size bytes
 */
public record OrderFileLine(long id, OptionalLong step, String name, long size) {}
