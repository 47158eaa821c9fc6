package cn.zhian.resident.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.Invalid;
import cn.zhian.platform.PictureStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("residents")
class PortraitTest {
    private static byte[] picture(int width, int height, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static String refusal(byte[] sent) {
        return assertThrows(Invalid.class, () -> Portrait.of(sent)).key();
    }

    @Test
    void makesLargePicturesSmallAndKeepsTheirShape() throws IOException {
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Portrait.of(picture(2048, 1024, "png"))));
        assertThat(kept.getWidth() + "x" + kept.getHeight(), is("1024x512"));
    }

    @Test
    void keepsNothingButThePicture() throws IOException {
        byte[] sent = picture(64, 64, "jpeg");
        byte[] hidden = "GPS 29.99N 121.16E".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(sent, sent.length + hidden.length);
        System.arraycopy(hidden, 0, both, sent.length, hidden.length);
        assertThat(new String(Portrait.of(both), StandardCharsets.ISO_8859_1).contains("GPS"), is(false));
    }

    @Test
    void refusesWhatIsNoPictureOrTooLarge() throws IOException {
        assertThat(refusal("<svg/>".getBytes(StandardCharsets.UTF_8)), is("problem.picture.kind"));
        assertThat(refusal(picture(64, 64, "gif")), is("problem.picture.kind"));
        assertThat(refusal(new byte[0]), is("problem.picture.size"));
        assertThat(refusal(new byte[PictureStore.LARGEST + 1]), is("problem.picture.size"));
        assertThat(refusal(picture(16, 16, "png")), is("problem.picture.sides"));
    }

    @Test
    void refusesSidesThatWouldFillTheMemoryBeforeDecoding() throws IOException {
        byte[] bomb = picture(64, 64, "png");
        // Width of the PNG header (bytes 16 to 19), and its checksum is then wrong, which readers do not mind.
        bomb[16] = 0x00;
        bomb[17] = 0x0F;
        assertThat(refusal(bomb), is("problem.picture.sides"));
    }

    @Test
    void readsOrRefusesDamagedPictures() throws IOException {
        Random random = new Random(7);
        for (String format : new String[] {"png", "jpeg"}) {
            byte[] whole = picture(64, 64, format);
            for (int i = 0; i < 200; i++) {
                byte[] hurt = Arrays.copyOf(whole, 8 + random.nextInt(whole.length - 8));
                hurt[random.nextInt(hurt.length)] ^= (byte) (1 + random.nextInt(255));
                assertThat(keepsOrRefuses(hurt), is(true));
            }
        }
    }

    private static boolean keepsOrRefuses(byte[] sent) {
        try {
            return Portrait.of(sent).length > 0;
        } catch (Invalid e) {
            return e.key().startsWith("problem.picture.");
        }
    }
}
