package cn.zhian.project.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A region's table as it was taken from the source, read on its own so that it checks the rule sets. */
record SourceTable(String file, List<Map<String, String>> rows) {
    static SourceTable read(String file) {
        try (InputStream in = SourceTable.class.getResourceAsStream("/rule-tables/" + file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            String[] names = lines.get(0).split(",");
            return new SourceTable(
                    file,
                    lines.subList(1, lines.size()).stream()
                            .map(line -> row(names, line))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] names, String line) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split(",", -1)));
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells.get(i));
        }
        return row;
    }

    static Optional<String> filled(String cell) {
        return Optional.ofNullable(cell).filter(text -> !text.isEmpty());
    }
}
