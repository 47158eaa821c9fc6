package cn.zhian.platform;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalDataTest {
    @TempDir
    Path folder;

    @Test
    void givesBackWhatItEncrypted() {
        PersonalData data = PersonalData.withKeysOf(folder.resolve("keys"));
        assertThat(data.decryptText(data.encrypt("张三")), is("张三"));
    }

    @Test
    void neverEncryptsTheSameWayTwice() {
        PersonalData data = PersonalData.withKeysOf(folder.resolve("keys"));
        assertThat(data.encrypt("张三"), not(equalTo(data.encrypt("张三"))));
    }

    @Test
    void refusesADamagedValue() {
        PersonalData data = PersonalData.withKeysOf(folder.resolve("keys"));
        byte[] value = data.encrypt("张三");
        value[value.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> data.decrypt(value));
    }

    @Test
    void refusesAValueThatIsTooShort() {
        PersonalData data = PersonalData.withKeysOf(folder.resolve("keys"));
        assertThrows(IllegalStateException.class, () -> data.decrypt(new byte[28]));
    }

    @Test
    void findsByIndexAcrossRestartsAndKeepsColumnsApart() {
        PersonalData before = PersonalData.withKeysOf(folder.resolve("keys"));
        PersonalData after = PersonalData.withKeysOf(folder.resolve("keys"));
        assertThat(after.index("phone", "1"), equalTo(before.index("phone", "1")));
        assertThat(after.index("name", "1"), not(equalTo(before.index("phone", "1"))));
    }

    @Test
    void keepsTheKeysToTheirOwner() throws Exception {
        PersonalData.withKeysOf(folder.resolve("keys"));
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))), is("rw-------"));
    }

    @Test
    void decryptsWithAnOlderKeyAfterAChange() throws Exception {
        Path file = folder.resolve("keys");
        byte[] old = PersonalData.withKeysOf(file).encrypt("张三");
        String second = Files.readString(file).replaceAll("(?s).*cipher.1=(\\S+).*", "cipher.2=$1");
        Files.writeString(file, Files.readString(file) + second + "\n");
        assertThat(PersonalData.withKeysOf(file).decryptText(old), is("张三"));
    }
}
