package cn.zhian.resident.view;

import cn.zhian.platform.Invalid;
import java.util.Base64;
import java.util.Optional;

/** A picture as the camera script sends it: a {@code data:} address in a hidden field. */
final class SentPicture {
    private static final String MARK = ";base64,";

    private SentPicture() {}

    /** Its bytes; empty if there is none. @throws Invalid if it is damaged */
    static Optional<byte[]> bytes(String address) {
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        int start = address.indexOf(MARK);
        if (!address.startsWith("data:") || start < 0) {
            throw new Invalid("photo", "problem.picture.kind");
        }
        try {
            return Optional.of(Base64.getDecoder().decode(address.substring(start + MARK.length())));
        } catch (IllegalArgumentException e) {
            throw new Invalid("photo", "problem.picture.damaged");
        }
    }
}
