package cn.zhian.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Encrypts personal data and makes the blind indexes by which it is found (SE-1).
 *
 * <p>A value is {@code version (1 byte) | nonce (12) | AES-256-GCM}. A blind index is the first 16 bytes of an
 * HMAC-SHA256 over kind and value: equal values have equal indexes, and nobody without the key can make one.
 */
public final class PersonalData {
    // Finding one among the providers takes as long as using it.
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(PersonalData::cipher);

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int INDEX_BYTES = 16;
    private static final ThreadLocal<SecureRandom> RANDOM = ThreadLocal.withInitial(SecureRandom::new);

    private final Keys keys;

    PersonalData(Keys keys) {
        this.keys = keys;
    }

    private static final class Configured {
        // JPA creates its converters itself, so the keys can't be injected there.
        static final PersonalData INSTANCE = new PersonalData(
                Keys.at(Path.of(ConfigProvider.getConfig().getValue("zhian.keys.file", String.class))));
    }

    /** With the keys of {@code zhian.keys.file}. */
    public static PersonalData configured() {
        return Configured.INSTANCE;
    }

    /** With the keys of a file, for tools and tests. */
    public static PersonalData withKeysOf(Path file) {
        return new PersonalData(Keys.at(file));
    }

    /** Encrypts text. */
    public byte[] encrypt(String text) {
        return encrypt(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Encrypts bytes. */
    public byte[] encrypt(byte[] plain) {
        Map.Entry<Integer, SecretKeySpec> key = keys.newest();
        byte[] nonce = new byte[NONCE];
        RANDOM.get().nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key.getValue(), nonce, plain, 0);
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(key.getKey().byteValue())
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if the value is damaged or of an unknown key */
    public String decryptText(byte[] value) {
        return new String(decrypt(value), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException if the value is damaged or of an unknown key */
    public byte[] decrypt(byte[] value) {
        if (value.length < 1 + NONCE + TAG_BITS / Byte.SIZE) {
            throw new IllegalStateException("An encrypted value is too short");
        }
        byte[] nonce = Arrays.copyOfRange(value, 1, 1 + NONCE);
        return run(Cipher.DECRYPT_MODE, keys.cipher(value[0]), nonce, value, 1 + NONCE);
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM", e);
        }
    }

    private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, byte[] input, int offset) {
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encrypted data can't be processed", e);
        }
    }

    /**
     * The blind index of a value.
     *
     * @param kind keeps the indexes of different columns apart, for example {@code resident.phone}
     * @param value in its normal form, see {@link #normal}
     * @return 16 bytes
     */
    public byte[] index(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.index());
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)), INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A blind index can't be made", e);
        }
    }

    /** Trims, drops inner white space and folds case, so that a value is found however it was typed. */
    public static String normal(String value) {
        return value.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
