package cn.zhian.resident.control;

import cn.zhian.platform.Invalid;
import cn.zhian.platform.PictureStore;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Makes a resident's picture from what was sent: JPEG or PNG by its first bytes, of sensible size, drawn anew, so that
 * nothing but the picture is kept (no place or device of the camera, no hidden content).
 */
public final class Portrait {
    /** Longest side of what is kept, pixels. */
    public static final int LONGEST_SIDE = 1024;
    /** Longest side accepted, pixels; larger ones could fill the memory. */
    public static final int LONGEST_ACCEPTED = 8000;

    private static final int SHORTEST_ACCEPTED = 32;

    private Portrait() {}

    /**
     * The picture as JPEG.
     *
     * @throws Invalid if it is no JPEG or PNG, larger than 8 MB, or its sides are not 32 to 8,000 pixels
     */
    public static byte[] of(byte[] sent) {
        if (sent.length == 0 || sent.length > PictureStore.LARGEST) {
            throw new Invalid("photo", "problem.picture.size", PictureStore.LARGEST / 1024 / 1024);
        }
        if (!isJpeg(sent) && !isPng(sent)) {
            throw new Invalid("photo", "problem.picture.kind");
        }
        try {
            return jpeg(scaled(read(sent)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The JDK's decoders report damaged pictures by any of these.
            throw new Invalid("photo", "problem.picture.damaged");
        }
    }

    private static boolean isJpeg(byte[] b) {
        return b.length > 3 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xD8 && (b[2] & 0xFF) == 0xFF;
    }

    private static boolean isPng(byte[] b) {
        return b.length > 8 && (b[0] & 0xFF) == 0x89 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G';
    }

    private static BufferedImage read(byte[] sent) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Invalid("photo", "problem.picture.kind");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                checkSides(reader.getWidth(0), reader.getHeight(0));
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static void checkSides(int width, int height) {
        if (Math.min(width, height) < SHORTEST_ACCEPTED || Math.max(width, height) > LONGEST_ACCEPTED) {
            throw new Invalid("photo", "problem.picture.sides", SHORTEST_ACCEPTED, LONGEST_ACCEPTED);
        }
    }

    private static BufferedImage scaled(BufferedImage image) {
        double factor = Math.min(1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
