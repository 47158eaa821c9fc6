package cn.zhian.exchange.record;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PreRemove;

/**
 * Tells of changes of JPA entities: {@code @EntityListeners(RecordListener.class)}. JPA makes it before the application's
 * beans are there, so nothing can be injected into it.
 */
public class RecordListener {
    /** Stored or changed. */
    @PostPersist
    @PostUpdate
    public void written(Recorded entity) {
        entity.recorded().forEach(RecordListener::tell);
    }

    /** About to be erased: its row is still there, so that its version can be read. */
    @PreRemove
    public void removed(Recorded entity) {
        entity.recorded().forEach(one -> tell(Changed.erased(one.kind(), one.communityId(), one.firstId())));
    }

    private static void tell(Changed changed) {
        CDI.current().getBeanManager().getEvent().select(Changed.class).fire(changed);
    }
}
