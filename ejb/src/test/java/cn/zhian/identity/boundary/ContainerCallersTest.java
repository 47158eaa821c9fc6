package cn.zhian.identity.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.identity.control.Account;
import cn.zhian.identity.control.Accounts;
import cn.zhian.identity.control.Domains;
import cn.zhian.identity.control.RequestCaller;
import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContainerCallersTest {
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

    private static Account account(UserStatus status, boolean mustChange, Optional<Instant> until) {
        return new Account(
                9, "guard", Set.of(Role.GUARD), List.of(DomainGrant.community(50)), status, mustChange, until, 3);
    }

    private static ContainerCallers callers(String principal, Account account) {
        ContainerCallers callers = new ContainerCallers();
        callers.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        callers.domains = new Domains();
        callers.request = new RequestCaller();
        callers.session = (SessionContext) Proxy.newProxyInstance(
                ContainerCallersTest.class.getClassLoader(),
                new Class<?>[] {SessionContext.class},
                (proxy, method, arguments) -> (Principal) () -> principal);
        callers.accounts = new Accounts() {
            @Override
            public Optional<Account> find(String username) {
                return Optional.ofNullable(account)
                        .filter(known -> known.username().equals(username));
            }
        };
        return callers;
    }

    @Test
    void hasTheRolesPermissionsAndTheDomain() {
        Caller caller = callers("guard", account(UserStatus.ACTIVE, false, Optional.empty()))
                .current();
        assertThat(caller.userId(), is(9L));
        assertThat(caller.may(Permission.DOOR_OPEN), is(true));
        assertThat(caller.may(Permission.USER_WRITE), is(false));
        assertThat(caller.domain(), is(Domain.of(Set.of(50L))));
    }

    @Test
    void nobodyIsRefused() {
        assertThrows(Unauthenticated.class, () -> callers("ANONYMOUS", null).current());
        assertThrows(Unauthenticated.class, () -> callers("guard", null).current());
    }

    @Test
    void aDisabledOrExpiredUserIsRefused() {
        ContainerCallers disabled = callers("guard", account(UserStatus.DISABLED, false, Optional.empty()));
        assertThrows(Unauthenticated.class, disabled::current);
        ContainerCallers expired = callers("guard", account(UserStatus.ACTIVE, false, Optional.of(NOW)));
        assertThrows(Unauthenticated.class, expired::current);
    }

    @Test
    void aPendingPasswordChangeComesFirst() {
        ContainerCallers pending = callers("guard", account(UserStatus.ACTIVE, true, Optional.empty()));
        assertThrows(PasswordChangeRequired.class, pending::current);
    }

    @Test
    void thePlatformItselfIsNobody() {
        assertThat(callers("ANONYMOUS", null).signedIn(), is(Optional.empty()));
    }
}
