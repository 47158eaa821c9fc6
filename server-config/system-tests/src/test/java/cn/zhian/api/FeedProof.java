package cn.zhian.api;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks a signed request as the documentation of the big-data example says. */
final class FeedProof {
    private FeedProof() {}

    static boolean shareSigned(HttpExchange exchange, String body, String key) {
        var headers = exchange.getRequestHeaders();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            String text = "accessKey=" + headers.getFirst("X-Share-Key") + "&digest="
                    + HexFormat.of().formatHex(hash) + "&nonce=" + headers.getFirst("X-Share-Nonce") + "&path="
                    + exchange.getRequestURI().getPath() + "&time=" + headers.getFirst("X-Share-Time");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String expected = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return expected.equals(headers.getFirst("X-Share-Sign"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
