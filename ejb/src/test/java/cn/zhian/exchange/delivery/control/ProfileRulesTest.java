package cn.zhian.exchange.delivery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.delivery.boundary.Credential;
import cn.zhian.exchange.delivery.boundary.TargetData;
import cn.zhian.exchange.delivery.entity.ProtocolProfile;
import cn.zhian.exchange.delivery.entity.ProtocolProfile.CredentialField;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a profile asks of a target")
class ProfileRulesTest {
    private static final List<ProtocolProfile> PROFILES = List.of(new ProtocolProfile(
            "police",
            "公安",
            "Police",
            Set.of(RecordKind.HOUSE, RecordKind.RESIDENT),
            List.of(new CredentialField("user", "用户", "User", false), new CredentialField("key", "密钥", "Key", true))));

    private static TargetData data(String profile, RecordKind kind, Optional<List<Credential>> credentials) {
        return new TargetData(
                "公安局",
                "rest-feed",
                Optional.ofNullable(profile),
                "https://a.example",
                credentials,
                Set.of(kind),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                false,
                false,
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "条例第一条",
                "共享",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1));
    }

    private static List<String> wrong(String profile, RecordKind kind, Credential... credentials) {
        Optional<List<Credential>> given =
                credentials.length == 0 ? Optional.empty() : Optional.of(List.of(credentials));
        return ProfileRules.wrong(data(profile, kind, given), PROFILES).stream()
                .map(FieldError::field)
                .toList();
    }

    @Test
    void takesAllCredentialsOrNone() {
        Credential user = new Credential("user", "zhian");
        Credential key = new Credential("key", "k");
        assertThat(wrong("police", RecordKind.HOUSE), is(List.of()));
        assertThat(wrong("police", RecordKind.HOUSE, key, user), is(List.of()));
        assertThat(wrong("police", RecordKind.HOUSE, user), is(List.of("credentials")));
        assertThat(wrong("police", RecordKind.HOUSE, user, new Credential("key", " ")), is(List.of("credentials")));
        assertThat(
                wrong("police", RecordKind.HOUSE, user, key, new Credential("more", "x")), is(List.of("credentials")));
    }

    @Test
    void asksForAProfileAndItsKinds() {
        assertThat(wrong(null, RecordKind.HOUSE), is(List.of("profile")));
        assertThat(wrong("other", RecordKind.HOUSE), is(List.of("profile")));
        assertThat(wrong("police", RecordKind.PASS), is(List.of("kinds")));
        TargetData plain = data("police", RecordKind.HOUSE, Optional.empty());
        assertThat(ProfileRules.wrong(plain, List.of()).get(0).field(), is("profile"));
    }
}
