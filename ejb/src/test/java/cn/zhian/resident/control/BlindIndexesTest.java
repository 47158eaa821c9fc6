package cn.zhian.resident.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.platform.PersonalData;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("residents")
class BlindIndexesTest {
    @TempDir
    Path folder;

    private BlindIndexes indexes;

    @BeforeEach
    void key() {
        indexes = new BlindIndexes(PersonalData.withKeysOf(folder.resolve("keys")));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private List<String> prefixes(String name) {
        return indexes.prefixes(name).stream().map(BlindIndexesTest::hex).toList();
    }

    private String prefix(String typed) {
        return hex(indexes.prefix(typed));
    }

    @Test
    void makesOneIndexForEveryBeginning() {
        assertThat(prefixes("张小三"), contains(prefix("张"), prefix("张小"), prefix("张小三")));
    }

    @Test
    void countsRareCharactersOnce() {
        assertThat(prefixes("𠮷野"), contains(prefix("𠮷"), prefix("𠮷野")));
    }

    @Test
    void findsNamesHoweverTheyAreTyped() {
        assertThat(prefixes("John Smith"), hasSize(9));
        assertThat(prefixes("John Smith").contains(prefix("john s")), is(true));
        assertThat(prefixes("John Smith").contains(prefix("smith")), is(false));
    }

    @Test
    void keepsKindsApart() {
        assertThat(hex(indexes.name("张")), is(not(prefix("张"))));
        assertThat(hex(indexes.phone("1234")), is(not(hex(indexes.phoneTail("1234")))));
    }

    @Test
    void findsTelephoneNumbersByTheWholeAndByTheTail() {
        assertThat(hex(indexes.phone("+86 138 0000 1234")), is(hex(indexes.phone("13800001234"))));
        assertThat(hex(indexes.phoneTail("13800001234")), is(hex(indexes.phoneTail("1234"))));
    }

    @Test
    void differsWithAnotherKey() {
        BlindIndexes other = new BlindIndexes(PersonalData.withKeysOf(folder.resolve("other")));
        assertThat(hex(other.name("张")), is(not(hex(indexes.name("张")))));
    }
}
