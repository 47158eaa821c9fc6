package cn.zhian.audit.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import cn.zhian.audit.boundary.AuditQuery;
import cn.zhian.identity.boundary.Domain;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditSelectTest {
    private static final AuditQuery USERS = new AuditQuery(
            Optional.empty(), Optional.empty(), OptionalLong.empty(), OptionalLong.of(9), Optional.of("user."));

    @Test
    void readsNewestFirst() {
        AuditSelect select = AuditSelect.of(AuditQuery.ALL, Domain.EVERYTHING, Optional.empty(), 51);
        assertThat(select.sql(), endsWith("FROM audit_entry ORDER BY at DESC, id DESC LIMIT ?"));
        assertThat(select.values(), contains(51));
    }

    @Test
    void bindsEveryValue() {
        AuditSelect select = AuditSelect.of(USERS, Domain.EVERYTHING, Optional.of(new long[] {0, 7}), 2);
        LocalDateTime epoch = LocalDateTime.of(1970, 1, 1, 0, 0);
        assertThat(select.values(), contains(9L, "user.%", epoch, epoch, 7L, 2));
        assertThat(select.sql(), not(containsString("user.")));
    }

    @Test
    void staysInTheDomain() {
        AuditSelect select = AuditSelect.of(AuditQuery.ALL, Domain.of(Set.of(50L)), Optional.empty(), 2);
        assertThat(select.sql(), containsString("community_id IN (?)"));
        assertThat(select.values(), contains(50L, 2));
    }

    @Test
    void anEmptyDomainSeesNothing() {
        AuditSelect select = AuditSelect.of(AuditQuery.ALL, Domain.of(Set.of()), Optional.empty(), 2);
        assertThat(select.sql(), containsString("WHERE FALSE"));
    }
}
