package cn.zhian.exchange.feed.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.exchange.feed.control.ProfileShelf.Fault;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Profiles")
class ProfilesTest {
    @TempDir
    Path directory;

    private String own() throws IOException {
        Files.createDirectories(directory.resolve("own"));
        Files.writeString(directory.resolve("own/house.json"), "{\n  \"list\": [{\"no\": \"\", \"size\": 0}]\n}\n");
        return """
            {
              "form": 1,
              "name": "own",
              "protocol": "rest-feed",
              "title": {"zh": "自有", "en": "Own"},
              "credentials": [{"name": "key", "zh": "密钥", "en": "Key", "secret": true}],
              "request": {"type": "application/json"},
              "limits": {"records": 10, "request": 100000, "answer": 10000},
              "security": {"kind": "bearer", "token": "key"},
              "codes": {"use": {"RENTED": "1"}},
              "kinds": {"house": {
                "change": {"path": "/houses", "template": "own/house.json", "record": "/list", "items": [
                  {"to": "/no", "part": "serial"},
                  {"to": "/size", "from": "/body/area", "as": "number"}]},
                "erasure": "not-taken"}},
              "answer": {"type": "json", "rules": [{"at": "/ok", "success": ["true"], "rejected": ["*"]}]}
            }
            """;
    }

    private ProfileShelf shelf(String text) throws IOException {
        Files.writeString(directory.resolve("own.json"), text);
        return ProfileShelf.read(directory);
    }

    @Test
    void shipsFour() {
        ProfileShelf shelf = ProfileShelf.read(directory.resolve("missing"));
        assertThat(shelf.faults(), is(empty()));
        assertThat(
                shelf.profiles().keySet(),
                containsInAnyOrder(
                        "police-population-soap",
                        "police-population-rest",
                        "housing-filing-soap",
                        "big-data-sharing-rest"));
    }

    @Test
    void takesARegionsOwn() throws IOException {
        ProfileShelf shelf = shelf(own());
        assertThat(shelf.faults(), is(empty()));
        assertThat(shelf.profiles().keySet(), hasItem("own"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "form": 1,                | "form": 1,,              | 2  | no JSON
                    "form": 1,                | "form": 2,               | 2  | whole number from 1 to 1
                    "name": "own",            | "name": "Own",           | 3  | Lower-case
                    "name": "own",            | "name": "big-data-sharing-rest", | 0 | another profile
                    "rest-feed"               | "smoke-signals"          | 4  | rest-feed or soap-feed
                    "en": "Own"}              | "de": "Eigen"}          | 5  | not known
                    "secret": true            | "secret": "yes"          | 6  | true or false
                    "application/json"        | "application/json", "charset": "GBK" | 7 | UTF-8 or GB18030
                    "records": 10             | "records": 0             | 8  | from 1 to 1000
                    "token": "key"            | "token": "other"         | 9  | no credential other
                    "kind": "bearer"          | "kind": "amulet"         | 9  | no such kind
                    {"house": {               | {"horse": {              | 11 | no kind horse
                    own/house.json            | own/horse.json           | 0  | no such file
                    own/house.json            | ../own.json              | 12 | beside the profile
                    "/no", "part"             | "/nr", "part"            | 12 | no place /nr
                    "part": "serial"          | "part": "signature"      | 13 | not to be had here
                    "part": "serial"          | "part": "luck"           | 13 | no such part
                    "part": "serial"}         | "part": "serial", "value": "x"} | 13 | One of
                    "as": "number"            | "codes": "none"          | 14 | no such table
                    "as": "number"            | "day": "HH:mm"           | 14 | no pattern
                    "from": "/body/area"      | "from": "body"           | 14 | no JSON pointer
                    "/list"                   | "/list/0"                | 12 | no place
                    "not-taken"               | "ignored"                | 15 | not-taken
                    "rejected": ["*"]         | "success": ["*"]         | 16 | stands here twice
                    "rejected": ["*"]         | "rejected": ["true"]     | 16 | means two things
                    ["true"], "rejected": ["*"] | ["*"]                  | 16 | values of its own
                    """)
    void refusesWithFileLineAndReason(String part, String instead, int line, String reason) throws IOException {
        assertThat(own(), containsString(part));
        ProfileShelf shelf = shelf(own().replace(part, instead));
        assertThat(shelf.faults(), hasSize(1));
        Fault fault = shelf.faults().get(0);
        assertThat(fault.toString(), fault.line(), is(line));
        assertThat(fault.reason(), containsString(reason));
        assertThat("it breaks nothing else", shelf.profiles().keySet(), hasSize(4));
        assertThat(shelf.profiles().keySet(), not(hasItem("own")));
    }

    @Test
    void refusesTemplatesThatAreNone() throws IOException {
        String profile = own();
        Files.writeString(directory.resolve("own/house.json"), "{\n  \"list\": [{\"no\": }]\n}\n");
        Fault fault = shelf(profile).faults().get(0);
        assertThat(fault.toString(), is("own/house.json:2: This is no JSON"));
        Files.writeString(directory.resolve("own/house.xml"), "<a>\n<b>\n</a>");
        assertThat(
                shelf(profile.replace("house.json", "house.xml"))
                        .faults()
                        .get(0)
                        .toString(),
                containsString("own/house.xml:3"));
        Files.writeString(
                directory.resolve("own/house.xml"), "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a/>");
        assertThat(
                shelf(profile.replace("house.json", "house.xml"))
                        .faults()
                        .get(0)
                        .reason(),
                containsString("no XML that can be taken"));
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Files.write(directory.resolve("own.json"), own().getBytes(Charset.forName("GB18030")));
        assertThat(ProfileShelf.read(directory).faults().get(0).reason(), containsString("UTF-8"));
    }

    @Test
    void readsNothingOutsideOfItsDirectory() throws IOException {
        String profile = own();
        Path outside = Files.createTempFile("outside", ".json");
        Files.write(outside, "{\"list\": [{\"no\": \"\", \"size\": 0}]}".getBytes(StandardCharsets.UTF_8));
        Files.delete(directory.resolve("own/house.json"));
        Files.createSymbolicLink(directory.resolve("own/house.json"), outside);
        assertThat(shelf(profile).faults().get(0).reason(), containsString("no such file"));
        Files.delete(outside);
    }

    @Test
    void noticesChangedFiles() throws IOException {
        DirectoryMark before = DirectoryMark.of(directory);
        Files.writeString(directory.resolve("own.json"), own());
        assertThat(DirectoryMark.of(directory), is(not(before)));
        assertThat(DirectoryMark.of(directory), is(DirectoryMark.of(directory)));
    }
}
