package cn.zhian.community.boundary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The counties and districts in force by their six digits (GB/T 2260, as published for 2023). Documents carry the code of
 * their time, so one that is not here is a reason to look again and never to refuse.
 */
public final class Counties {
    private static final String FILE = "/counties.txt";
    private static final Set<String> CODES = read();

    private Counties() {}

    /** Whether there is such a county now. @param digits six digits */
    public static boolean exists(String digits) {
        return CODES.contains(digits);
    }

    private static Set<String> read() {
        try (InputStream in = Counties.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
