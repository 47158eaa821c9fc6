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
import java.util.Map;
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
        return data(address, basis, to, credentials, Set.of());
    }

    private static TargetData data(
            String address, String basis, LocalDate to, Optional<List<Credential>> credentials, Set<String> below) {
        return data(address, basis, to, credentials, below, Set.of("phone", "resident.IDNumber"), Optional.empty());
    }

    private static TargetData only(Set<String> leftOut, String... names) {
        return data(
                "https://a.example",
                "b",
                LocalDate.of(2027, 1, 1),
                Optional.empty(),
                Set.of(),
                leftOut,
                Optional.of(Set.of(names)));
    }

    private static TargetData data(
            String address,
            String basis,
            LocalDate to,
            Optional<List<Credential>> credentials,
            Set<String> below,
            Set<String> leftOut,
            Optional<Set<String>> only) {
        return new TargetData(
                "县级平台",
                "tier",
                Optional.empty(),
                address,
                credentials,
                Set.of(RecordKind.HOUSE),
                Optional.empty(),
                below,
                leftOut,
                only,
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
        Invalid invalid = assertThrows(Invalid.class, () -> TargetRules.check(data, Map.of("tier", List.of())));
        return invalid.errors().stream().map(FieldError::field).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://county.example:8443/a", "http://localhost:8080", "http://127.0.0.1/x", "http://[::1]:9"
            })
    void takesSafeAddresses(String address) {
        TargetRules.check(data(address), Map.of("tier", List.of()));
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

    @ParameterizedTest
    @ValueSource(strings = {"33", "330281001001001", "*"})
    void takesBeginningsOfCodesBelow(String below) {
        TargetRules.check(below(below), Map.of("tier", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3302810010010011", "33%", "**", ""})
    void refusesOtherCodesBelow(String below) {
        assertThat(wrong(below(below)), is(Set.of("below")));
    }

    private static TargetData below(String below) {
        return data("https://a.example", "b", LocalDate.of(2027, 1, 1), Optional.empty(), Set.of(below));
    }

    @Test
    void takesNamesOfItemsThatThereAre() {
        TargetRules.check(only(Set.of(), "resident.phone", "company.staff.Name"), Map.of("tier", List.of()));
        TargetRules.check(only(Set.of()), Map.of("tier", List.of()));
        assertThat(wrong(only(Set.of(), "phone")), is(Set.of("only")));
        assertThat(wrong(only(Set.of(), "resident.shoeSize")), is(Set.of("only")));
        assertThat(wrong(only(Set.of("phone"), "resident.Name")), is(Set.of("leftOut")));
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
