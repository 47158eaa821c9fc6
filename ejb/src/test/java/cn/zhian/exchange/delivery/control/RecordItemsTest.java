package cn.zhian.exchange.delivery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.delivery.entity.RecordItem;
import cn.zhian.exchange.record.RecordKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordItemsTest {
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void areThoseOfTheFieldList(RecordKind kind) throws IOException {
        String page = Files.readString(Path.of("../docs/exchange/fields.md"));
        int begin = page.indexOf("\n## `" + kind.word() + "`");
        int end = page.indexOf("\n## ", begin + 1);
        Set<String> told = new TreeSet<>();
        page.substring(begin, end < 0 ? page.length() : end)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> names(line.split("\\|")[1], told));
        Set<String> listed = RecordItems.of(kind).stream()
                .map(item -> item.name().replaceAll("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed, is(told));
    }

    private static void names(String cell, Set<String> to) {
        Matcher matcher = NAME.matcher(cell);
        while (matcher.find()) {
            to.add(matcher.group(1));
        }
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void requireWhatReceiversRequire(RecordKind kind) throws IOException {
        try (InputStream in = RecordItemsTest.class.getResourceAsStream("/exchange/received-items.json");
                JsonReader reader = Json.createReader(in)) {
            JsonObject rules = reader.readObject().getJsonObject(kind.word());
            Set<String> asked = rules.getJsonArray("required").getValuesAs(JsonString::getString).stream()
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> sent = RecordItems.of(kind).stream()
                    .filter(RecordItem::required)
                    .map(RecordItem::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(sent, is(asked));
        }
    }
}
