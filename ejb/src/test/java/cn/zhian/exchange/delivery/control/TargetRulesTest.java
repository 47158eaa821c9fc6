package cn.zhian.exchange.delivery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.delivery.boundary.Credential;
import cn.zhian.exchange.delivery.boundary.TargetData;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What may be said of a target")
class TargetRulesTest {
    private static TargetData data(String address, String basis, LocalDate to, Optional<List<Credential>> credentials) {
        return new TargetData(
                "县级平台",
                "tier",
                address,
                credentials,
                Set.of(RecordKind.HOUSE),
                Optional.empty(),
                Set.of("phone", "resident.IDNumber"),
                true,
                false,
                false,
                List.of(2, 3),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                basis,
                "共享",
                LocalDate.of(2026, 1, 1),
                to);
    }

    private static TargetData data(String address) {
        return data(address, "条例第一条", LocalDate.of(2027, 1, 1), Optional.empty());
    }

    private static Set<String> wrong(TargetData data) {
        Invalid invalid = assertThrows(Invalid.class, () -> TargetRules.check(data, Set.of("tier")));
        return invalid.errors().stream().map(FieldError::field).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://county.example:8443/a", "http://localhost:8080", "http://127.0.0.1/x", "http://[::1]:9"
            })
    void takesSafeAddresses(String address) {
        TargetRules.check(data(address), Set.of("tier"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://county.example",
                "http://localhost.county.example",
                "ftp://localhost",
                "county",
                "https://user:secret@county.example",
                "https:///x",
                "http://127.0.0.1@county.example"
            })
    void refusesOthers(String address) {
        assertThat(wrong(data(address)), is(Set.of("address")));
    }

    @Test
    void asksForBasisAndTerm() {
        assertThat(
                wrong(data("https://a.example", " ", LocalDate.of(2025, 1, 1), Optional.empty())),
                is(Set.of("legalBasis", "to")));
        assertThat(wrong(data("https://a.example", null, null, Optional.empty())), is(Set.of("legalBasis", "to")));
    }

    @Test
    void keepsCredentialsOnlyForTheSamePlace() {
        TargetData first = data(
                "https://a.example", "b", LocalDate.of(2027, 1, 1), Optional.of(List.of(new Credential("key", "k"))));
        TargetTable.Written made = TargetRules.written(1, 0, first, Optional.empty());
        assertThat(made.plan().access().credentials().getString("key"), is("k"));
        TargetRow row =
                new TargetRow(made.name(), made.plan(), made.ground(), made.lagLimit(), 0, false, null, null, null);
        assertThat(
                TargetRules.written(1, 0, data("https://a.example"), Optional.of(row))
                        .plan()
                        .access()
                        .credentials()
                        .getString("key"),
                is("k"));
        assertThat(
                TargetRules.written(1, 0, data("https://b.example"), Optional.of(row))
                        .plan()
                        .access()
                        .credentials()
                        .isEmpty(),
                is(true));
    }
}
