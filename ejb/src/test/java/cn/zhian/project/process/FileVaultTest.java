package cn.zhian.project.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.Invalid;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TooLarge;
import cn.zhian.project.process.control.FileVault;
import cn.zhian.project.process.entity.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileVaultTest {
    private static final int PART = 64 * 1024;
    private static final int LARGEST = 1024 * 1024;

    @TempDir
    Path folder;

    private FileVault vault;

    @BeforeEach
    void make() {
        vault = new FileVault(folder.resolve("files"), PersonalData.withKeysOf(folder.resolve("keys")), LARGEST);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, PART - 1, PART, PART + 1, 3 * PART, LARGEST})
    void givesBackWhatItKeeps(int size) throws Exception {
        byte[] content = content(size);
        StoredFile stored = vault.keep(new ByteArrayInputStream(content));
        assertThat(stored.size(), is((long) size));
        assertThat(
                stored.sha256(),
                is(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content))));
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        vault.copy(stored, read);
        assertThat(Arrays.equals(read.toByteArray(), content), is(true));
        try (InputStream bytes = vault.open(stored)) {
            assertThat(bytes.read(), is(content[0] & 0xff));
        }
    }

    @Test
    void keepsNothingReadable() throws IOException {
        byte[] content = "小区建设方案".repeat(100).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Path file = file(vault.keep(new ByteArrayInputStream(content)));
        String raw = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(raw.contains("方案"), is(false));
    }

    @Test
    void refusesEmptyAndTooLargeFilesAndLeavesNothing() throws IOException {
        assertThrows(Invalid.class, () -> vault.keep(InputStream.nullInputStream()));
        assertThrows(TooLarge.class, () -> vault.keep(new ByteArrayInputStream(content(LARGEST + 1))));
        InputStream breaking =
                new java.io.SequenceInputStream(new ByteArrayInputStream(content(PART)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                });
        assertThrows(IOException.class, () -> vault.keep(breaking));
        try (Stream<Path> files = Files.walk(folder.resolve("files"))) {
            assertThat(files.filter(Files::isRegularFile).toList(), is(List.of()));
        }
    }

    @Test
    void findsEveryDamage() throws IOException {
        StoredFile stored = vault.keep(new ByteArrayInputStream(content(3 * PART)));
        Path file = file(stored);
        byte[] good = Files.readAllBytes(file);
        List<byte[]> parts = parts(good);
        assertThat(parts.size(), is(3));
        byte[] flipped = good.clone();
        flipped[good.length / 2] ^= 1;
        StoredFile other = vault.keep(new ByteArrayInputStream(content(3 * PART)));
        List<byte[]> foreign = parts(Files.readAllBytes(file(other)));
        for (byte[] bad : List.of(
                flipped,
                joined(parts.get(0), parts.get(1)), // cut off behind a whole part
                joined(parts.get(0), parts.get(2)), // one dropped
                joined(parts.get(1), parts.get(0), parts.get(2)), // exchanged
                joined(parts.get(0), foreign.get(1), parts.get(2)), // from another file
                Arrays.copyOf(good, good.length - 1))) {
            Files.write(file, bad);
            assertThrows(IOException.class, () -> vault.copy(stored, new ByteArrayOutputStream()));
        }
        Files.write(file, good);
        vault.copy(stored, new ByteArrayOutputStream());
    }

    @Test
    void removesAFile() throws IOException {
        StoredFile stored = vault.keep(new ByteArrayInputStream(content(10)));
        vault.remove(stored);
        assertThat(Files.exists(file(stored)), is(false));
        assertThrows(IOException.class, () -> vault.open(stored));
    }

    private Path file(StoredFile stored) {
        return folder.resolve("files")
                .resolve(stored.reference().substring(0, 2))
                .resolve(stored.reference());
    }

    private static List<byte[]> parts(byte[] file) {
        List<byte[]> parts = new java.util.ArrayList<>();
        for (int at = 0; at < file.length; ) {
            int length = Integer.BYTES + ByteBuffer.wrap(file).getInt(at);
            parts.add(Arrays.copyOfRange(file, at, at + length));
            at += length;
        }
        return parts;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
