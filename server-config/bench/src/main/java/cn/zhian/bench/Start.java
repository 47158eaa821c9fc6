package cn.zhian.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One start of the instance.
 *
 * @param name which one it was
 * @param seconds from calling {@code run.sh} until the login page answered
 * @param output what {@code run.sh} printed
 */
record Start(String name, double seconds, String output) {
    private static final Pattern PART = Pattern.compile("^ {2}(\\S+) .* ([0-9.]+) s$");

    /** The parts and their seconds as the launcher prints them; database and broker start side by side. */
    String parts() {
        List<String> parts = output.lines()
                .map(PART::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1) + " " + match.group(2))
                .toList();
        return parts.stream().collect(Collectors.joining(" · "));
    }
}
