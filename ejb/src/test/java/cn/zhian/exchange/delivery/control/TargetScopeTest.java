package cn.zhian.exchange.delivery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.outbox.boundary.Below;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.platform.Denied;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetScopeTest {
    private static final TargetScope COUNTY = new TargetScope(Domain.of(Set.of(1L, 2L)), "330281"::equals);
    private static final TargetScope COUNTRY = new TargetScope(Domain.EVERYTHING, division -> true);

    private static Selection of(Optional<Set<Long>> communities, String... below) {
        return new Selection(Set.of(RecordKind.RESIDENT), communities, Set.of(below));
    }

    private static boolean may(Selection selection) {
        if (!COUNTY.holds(selection)) {
            assertThrows(Denied.class, () -> COUNTY.require(selection));
            return false;
        }
        COUNTY.require(selection);
        return true;
    }

    @Test
    void holdsCommunitiesOfTheDomainAndDivisionsThatAreHeldAsAWhole() {
        assertThat(may(of(Optional.of(Set.of(1L)), "330281")), is(true));
        assertThat(may(of(Optional.of(Set.of()), "330281")), is(true));
    }

    @Test
    void holdsNothingBeyond() {
        assertThat(may(of(Optional.of(Set.of(1L, 3L)))), is(false));
        assertThat(may(of(Optional.empty())), is(false));
        assertThat(may(of(Optional.of(Set.of(1L)), "330281", "330282")), is(false));
        assertThat(may(of(Optional.of(Set.of(1L)), "3302")), is(false));
        assertThat(may(of(Optional.of(Set.of(1L)), Below.ALL)), is(false));
    }

    @Test
    void holdsEverythingForTheWholeCountry() {
        COUNTRY.require(Selection.ALL);
        assertThat(COUNTRY.holds(Selection.ALL), is(true));
    }
}
