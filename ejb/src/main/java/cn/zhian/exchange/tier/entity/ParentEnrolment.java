package cn.zhian.exchange.tier.entity;

import cn.zhian.platform.Checks;
import java.util.Locale;
import java.util.Optional;

/**
 * What administrators say to have this platform enrolled at one above.
 *
 * @param address https, or http on this machine itself
 * @param code one-time code that the administrators there gave
 * @param certificate SHA-256 of the certificate of the server there, 64 hexadecimal digits, where it is not one that this
 *     Java trusts; colons and blanks do not matter
 */
public record ParentEnrolment(String address, String code, Optional<String> certificate) {
    private static final int LONGEST = 300;

    /** @throws cn.zhian.platform.Invalid if something is missing or wrong */
    public ParentEnrolment {
        certificate = certificate.map(ParentEnrolment::digits).filter(text -> !text.isEmpty());
        new Checks()
                .text("address", address, LONGEST)
                .text("code", code, LONGEST)
                .that(
                        certificate.isEmpty() || certificate.get().matches("[0-9a-f]{64}"),
                        "certificate",
                        "problem.tier.certificate")
                .done();
    }

    private static String digits(String typed) {
        return typed.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "ParentEnrolment[" + address + "]";
    }
}
