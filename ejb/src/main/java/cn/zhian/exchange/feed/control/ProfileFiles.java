package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.feed.entity.ProfileFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where profiles are read from. */
public final class ProfileFiles {
    private static final int LARGEST = 1024 * 1024;

    private ProfileFiles() {}

    /** Those that ship with the product. */
    public static ProfileTexts shipped() {
        return name -> {
            try (InputStream in = ProfileFiles.class.getResourceAsStream("/exchange/feeds/" + name)) {
                if (in == null) {
                    throw new NoSuchFileException(name);
                }
                return utf8(in.readNBytes(LARGEST + 1));
            }
        };
    }

    /** Those of a directory. Nothing outside of it is read. */
    public static ProfileTexts of(Path directory) {
        return name -> {
            Path file = directory.resolve(name).toRealPath();
            if (!file.startsWith(directory.toRealPath())) {
                throw new NoSuchFileException(name);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return utf8(in.readNBytes(LARGEST + 1));
            }
        };
    }

    private static String utf8(byte[] bytes) throws IOException {
        if (bytes.length > LARGEST) {
            throw new IOException("larger than 1 MB");
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** A file, or a fault that says why it can't be read. */
    static String text(ProfileTexts texts, String name) throws ProfileFault {
        try {
            return texts.read(name);
        } catch (CharacterCodingException e) {
            throw new ProfileFault(name, 0, "The file is not written in UTF-8");
        } catch (NoSuchFileException e) {
            throw new ProfileFault(name, 0, "There is no such file");
        } catch (IOException e) {
            throw new ProfileFault(name, 0, "The file can't be read: " + e.getMessage());
        }
    }
}
