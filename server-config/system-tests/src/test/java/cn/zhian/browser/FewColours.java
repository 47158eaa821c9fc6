package cn.zhian.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes a picture of a page small: at most 128 colours, found by halving the box of colours with the widest spread. */
final class FewColours {
    private static final int MOST = 128;
    private static final int BYTE = 0xff;
    private static final double RARE = 0.25;
    private static final int[] SHIFTS = {16, 8, 0};

    private final Map<Integer, Integer> counts = new HashMap<>();

    private FewColours(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
    }

    /** The same picture as a smaller PNG. */
    static byte[] of(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            return written(new FewColours(image).indexed(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedImage indexed(BufferedImage image) {
        List<List<Integer>> boxes = boxes();
        int[] palette = new int[boxes.size()];
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < palette.length; i++) {
            palette[i] = mean(boxes.get(i));
            for (int colour : boxes.get(i)) {
                places.put(colour, i);
            }
        }
        IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        BufferedImage few =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                few.getRaster().setSample(x, y, 0, places.get(image.getRGB(x, y) & 0xffffff));
            }
        }
        return few;
    }

    private List<List<Integer>> boxes() {
        List<List<Integer>> boxes = new ArrayList<>();
        boxes.add(new ArrayList<>(counts.keySet()));
        while (boxes.size() < MOST) {
            List<Integer> widest = boxes.stream()
                    .filter(box -> box.size() > 1)
                    .max(Comparator.comparingDouble(this::weight))
                    .orElse(List.of());
            if (widest.isEmpty()) {
                return boxes;
            }
            boxes.remove(widest);
            boxes.addAll(halves(widest));
        }
        return boxes;
    }

    /** Spread rather than size, so that a rare colour far off, as that of an alarm, gets a place of its own. */
    private double weight(List<Integer> box) {
        return Math.pow(spread(box, widest(box)), 2) * Math.pow(pixels(box), RARE);
    }

    private long pixels(List<Integer> box) {
        return box.stream().mapToLong(counts::get).sum();
    }

    private List<List<Integer>> halves(List<Integer> box) {
        int shift = widest(box);
        box.sort(Comparator.comparingInt(colour -> part(colour, shift)));
        int first = part(box.get(0), shift);
        int middle = (first + part(box.get(box.size() - 1), shift)) / 2;
        int cut = 1;
        while (cut < box.size() - 1 && part(box.get(cut), shift) <= middle) {
            cut++;
        }
        return List.of(new ArrayList<>(box.subList(0, cut)), new ArrayList<>(box.subList(cut, box.size())));
    }

    private static int widest(List<Integer> box) {
        int best = SHIFTS[0];
        for (int shift : SHIFTS) {
            best = spread(box, shift) > spread(box, best) ? shift : best;
        }
        return best;
    }

    private static int spread(List<Integer> box, int shift) {
        int least = BYTE;
        int most = 0;
        for (int colour : box) {
            least = Math.min(least, part(colour, shift));
            most = Math.max(most, part(colour, shift));
        }
        return most - least;
    }

    private int mean(List<Integer> box) {
        long all = pixels(box);
        int mean = 0;
        for (int shift : SHIFTS) {
            long sum = box.stream()
                    .mapToLong(colour -> (long) part(colour, shift) * counts.get(colour))
                    .sum();
            mean |= (int) (sum / all) << shift;
        }
        return mean;
    }

    private static int part(int colour, int shift) {
        return colour >> shift & BYTE;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
