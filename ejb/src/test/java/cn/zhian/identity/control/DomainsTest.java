package cn.zhian.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.DomainGrant;
import cn.zhian.identity.boundary.DomainKind;
import cn.zhian.platform.Invalid;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainsTest {
    private final Domains domains = new Domains();

    DomainsTest() {
        domains.divisions = new DivisionCommunities() {
            @Override
            public Set<Long> under(String divisionPrefix) {
                return "3205".startsWith(divisionPrefix) ? Set.of(50L, 51L) : Set.of();
            }
        };
    }

    @Test
    void allIsEverything() {
        assertThat(domains.resolve(List.of(DomainGrant.community(7), DomainGrant.ALL)), is(Domain.EVERYTHING));
    }

    @Test
    void addsUpDivisionsAndCommunities() {
        assertThat(
                domains.resolve(List.of(DomainGrant.division("32"), DomainGrant.community(7))),
                is(Domain.of(Set.of(50L, 51L, 7L))));
    }

    @Test
    void nothingGrantedIsNothingSeen() {
        assertThat(domains.resolve(List.of()).holds(50), is(false));
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, '', false",
        "DIVISION, 3205, true",
        "DIVISION, 320505, true",
        "DIVISION, 32, false",
        "DIVISION, 3301, false",
        "COMMUNITY, 50, true",
        "COMMUNITY, 60, false",
    })
    void aDivisionCoversWhatLiesBelowIt(DomainKind kind, String value, boolean covered) {
        List<DomainGrant> held = List.of(DomainGrant.division("3205"));
        assertThat(domains.cover(held, List.of(new DomainGrant(kind, value))), is(covered));
    }

    @Test
    void allCoversAll() {
        assertThat(domains.cover(List.of(DomainGrant.ALL), List.of(DomainGrant.ALL)), is(true));
        assertThat(domains.cover(List.of(DomainGrant.community(1)), List.of(DomainGrant.ALL)), is(false));
    }

    @ParameterizedTest
    @CsvSource({"ALL, 1", "DIVISION, ''", "DIVISION, 3", "DIVISION, 32%", "COMMUNITY, 0", "COMMUNITY, x"})
    void refusesAGrantThatSaysNothing(DomainKind kind, String value) {
        assertThrows(Invalid.class, () -> new DomainGrant(kind, value));
    }
}
