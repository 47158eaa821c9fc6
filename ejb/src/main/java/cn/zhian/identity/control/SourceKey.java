package cn.zhian.identity.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What counts as one source of sign-ins: an IPv4 address, or the /64 network that one IPv6 line is given whole. */
public final class SourceKey {
    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 64;

    private SourceKey() {}

    /** The key of an address in text. */
    public static String of(String address) {
        String bare = address.split("%", 2)[0];
        if (LITERAL.matcher(bare).matches()) {
            return network(bare);
        }
        return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST);
    }

    private static String network(String literal) {
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64";
        } catch (UnknownHostException e) {
            return "unreadable";
        }
    }
}
