package cn.zhian.platform.node;

import jakarta.json.JsonObject;

/**
 * Something that another node may want to tell its open pages: identifiers only, never contents. Fired as a CDI event for
 * those of other nodes, never for those of this one.
 *
 * @param topic whose it is, for example {@code orders}
 * @param what happened, as the topic writes it
 */
public record Hint(String topic, JsonObject what) {}
