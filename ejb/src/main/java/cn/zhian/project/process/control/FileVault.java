package cn.zhian.project.process.control;

import cn.zhian.platform.Invalid;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TooLarge;
import cn.zhian.project.process.entity.StoredFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Files of projects on disk, encrypted, written and read as streams: a part of 64 KiB at a time is in memory. Each part is
 * sealed together with the file's reference, its own number and whether it is the last, so that parts that were
 * exchanged, dropped or cut off are found out when the file is read.
 *
 * <p>A file is a sequence of {@code length (4 bytes) | sealed part}; a part is {@code reference (16) | number (4) | last
 * (1) | content}.
 */
public final class FileVault {
    private static final int PART = 64 * 1024;
    private static final int HEAD = 16 + Integer.BYTES + 1;
    private static final int LARGEST_SEALED = PART + HEAD + 64;

    private final Path folder;
    private final PersonalData keys;
    private final long largest;

    /** @param largest file, bytes */
    public FileVault(Path folder, PersonalData keys, long largest) {
        this.folder = folder;
        this.keys = keys;
        this.largest = largest;
    }

    /**
     * Keeps a file; it is on disk when this returns.
     *
     * @throws Invalid if it is empty; nothing is kept then
     * @throws TooLarge if it is; nothing is kept then either
     */
    public StoredFile keep(InputStream content) throws IOException {
        UUID reference = UUID.randomUUID();
        Path file = path(name(reference));
        Files.createDirectories(file.getParent());
        try {
            return write(reference, file, content);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private StoredFile write(UUID reference, Path file, InputStream content) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (var disk = new FileOutputStream(file.toFile());
                var out = new DataOutputStream(new BufferedOutputStream(disk))) {
            byte[] part = content.readNBytes(PART);
            for (int number = 0; ; number++) {
                size += part.length;
                if (size > largest) {
                    throw new TooLarge(largest);
                }
                if (size == 0) {
                    throw new Invalid("file", "problem.project.file-size", largest >> 20);
                }
                digest.update(part);
                byte[] next = part.length < PART ? new byte[0] : content.readNBytes(PART);
                byte[] sealed = keys.encrypt(part(reference, number, next.length == 0, part));
                out.writeInt(sealed.length);
                out.write(sealed);
                if (next.length == 0) {
                    break;
                }
                part = next;
            }
            out.flush();
            disk.getFD().sync();
        }
        return new StoredFile(name(reference), size, HexFormat.of().formatHex(digest.digest()));
    }

    private static byte[] part(UUID reference, int number, boolean last, byte[] content) {
        return ByteBuffer.allocate(HEAD + content.length)
                .putLong(reference.getMostSignificantBits())
                .putLong(reference.getLeastSignificantBits())
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .put(content)
                .array();
    }

    /**
     * Writes the content of a file.
     *
     * @throws IOException if it is not there or was damaged; what came before the damage is written by then
     */
    public void copy(StoredFile stored, OutputStream to) throws IOException {
        try (InputStream in = open(stored)) {
            in.transferTo(to);
        }
    }

    /** The content of a file; reading it fails with an {@link IOException} where it was damaged. */
    public InputStream open(StoredFile stored) throws IOException {
        return new Parts(
                stored.reference(),
                new DataInputStream(new BufferedInputStream(Files.newInputStream(path(stored.reference())))));
    }

    /** Removes a file that nothing names. */
    public void remove(StoredFile stored) {
        try {
            Files.deleteIfExists(path(stored.reference()));
        } catch (IOException e) {
            throw new UncheckedIOException("A file can't be removed", e);
        }
    }

    private Path path(String reference) {
        if (!reference.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("No reference of a file");
        }
        return folder.resolve(reference.substring(0, 2)).resolve(reference);
    }

    private static String name(UUID reference) {
        return reference.toString().replace("-", "");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads part by part. */
    private final class Parts extends InputStream {
        private final byte[] reference;
        private final DataInputStream in;
        private ByteBuffer part = ByteBuffer.allocate(0);
        private int number;
        private boolean last;

        Parts(String reference, DataInputStream in) {
            this.reference = HexFormat.of().parseHex(reference);
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return more() ? part.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            int read = Math.min(length, part.remaining());
            part.get(to, offset, read);
            return read;
        }

        private boolean more() throws IOException {
            while (!part.hasRemaining() && !last) {
                part = next();
            }
            return part.hasRemaining();
        }

        private ByteBuffer next() throws IOException {
            int length = in.readInt();
            if (length < HEAD || length > LARGEST_SEALED) {
                throw new IOException("A part of a file has a wrong length");
            }
            ByteBuffer plain = ByteBuffer.wrap(opened(in.readNBytes(length)));
            byte[] owner = new byte[reference.length];
            plain.get(owner);
            if (!Arrays.equals(owner, reference) || plain.getInt() != number++) {
                throw new IOException("A part of a file does not belong here");
            }
            last = plain.get() == 1;
            return plain;
        }

        private byte[] opened(byte[] sealed) throws IOException {
            try {
                return keys.decrypt(sealed);
            } catch (IllegalStateException e) {
                throw new IOException("A part of a file is damaged", e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
