package cn.zhian.exchange.order.entity;

/**
 * A file on its way or to be kept.
 *
 * @param name at most 200 characters
 * @param content at most {@link OrderLimits#FILE} bytes
 */
public record CarriedFile(String name, byte[] content) {
    @Override
    public String toString() {
        return "file of " + content.length;
    }
}
