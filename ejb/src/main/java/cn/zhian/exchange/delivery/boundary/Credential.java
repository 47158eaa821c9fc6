package cn.zhian.exchange.delivery.boundary;

/** Something by which a target lets this platform in. @param name as the protocol calls it @param value kept secret */
public record Credential(String name, String value) {
    /** Never shows the value. */
    @Override
    public String toString() {
        return "credential " + name;
    }
}
