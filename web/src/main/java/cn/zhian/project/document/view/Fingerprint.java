package cn.zhian.project.document.view;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a stream, read in small parts. */
final class Fingerprint {
    private static final int PART = 64 * 1024;

    private Fingerprint() {}

    /** 64 hex digits; closes the stream. */
    static String of(InputStream file) throws IOException {
        MessageDigest digest = sha256();
        byte[] part = new byte[PART];
        try (file) {
            for (int read = file.read(part); read >= 0; read = file.read(part)) {
                digest.update(part, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }
}
