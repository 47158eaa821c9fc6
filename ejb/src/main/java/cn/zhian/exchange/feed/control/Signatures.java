package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.feed.entity.SecurityPlan.HmacSha256;
import cn.zhian.exchange.feed.entity.SecurityPlan.Signed;
import cn.zhian.exchange.feed.entity.SecurityPlan.Sm2Sm3;
import cn.zhian.exchange.feed.entity.SecurityPlan.TextForm;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** Signs texts for platforms that want HMAC-SHA256 or SM2 over SM3. */
final class Signatures {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_DIGITS = 64;

    private final SecureRandom random;

    /** @param random for SM2, which needs a new number for each signature */
    Signatures(SecureRandom random) {
        this.random = random;
    }

    /** The signature of a text. @throws PushFailed if the key can't be used */
    String sign(Signed plan, String key, byte[] text) throws PushFailed {
        byte[] signature = plan.algorithm() instanceof Sm2Sm3 sm2
                ? sm2(sm2, key, text)
                : hmac(bytes(key, ((HmacSha256) plan.algorithm()).key()), text);
        return plan.encoding() == TextForm.BASE64
                ? Base64.getEncoder().encodeToString(signature)
                : HexFormat.of().formatHex(signature);
    }

    /** RFC 2104 with SHA-256. */
    static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + HMAC, e);
        }
    }

    private static byte[] bytes(String key, TextForm form) throws PushFailed {
        try {
            byte[] bytes = switch (form) {
                case TEXT -> key.getBytes(StandardCharsets.UTF_8);
                case HEX -> HexFormat.of().parseHex(key.strip());
                case BASE64 -> Base64.getDecoder().decode(key.strip());
            };
            if (bytes.length > 0) {
                return bytes;
            }
            throw new PushFailed(CauseWord.NO_KEY, false);
        } catch (IllegalArgumentException e) {
            throw new PushFailed(CauseWord.KEY_FORM, false, e);
        }
    }

    /** GB/T 32918.2, with the curve of GB/T 32918.5. @param key the private number, 64 hexadecimal digits */
    private byte[] sm2(Sm2Sm3 plan, String key, byte[] text) throws PushFailed {
        X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
        ECDomainParameters domain = new ECDomainParameters(curve);
        BigInteger number = number(key, domain.getN());
        SM2Signer signer = new SM2Signer(plan.der() ? StandardDSAEncoding.INSTANCE : PlainDSAEncoding.INSTANCE);
        ECPrivateKeyParameters own = new ECPrivateKeyParameters(number, domain);
        byte[] id = plan.userId().getBytes(StandardCharsets.UTF_8);
        signer.init(true, new ParametersWithID(new ParametersWithRandom(own, random), id));
        signer.update(text, 0, text.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("An SM2 signature can't be made", e);
        }
    }

    private static BigInteger number(String key, BigInteger order) throws PushFailed {
        String digits = key.strip();
        if (digits.length() == KEY_DIGITS && digits.matches("[0-9A-Fa-f]+")) {
            BigInteger number = new BigInteger(digits, 16);
            if (number.signum() > 0 && number.compareTo(order.subtract(BigInteger.ONE)) < 0) {
                return number;
            }
        }
        throw new PushFailed(CauseWord.KEY_SM2, false);
    }
}
