package cn.zhian.access.distribution.control;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Where parcels come from and their outcomes go; each method is one transaction. */
public interface ParcelStore {
    /**
     * Takes what waits for a controller: time profiles first, and no card that uses one before they are confirmed.
     *
     * @return at most {@code size}; none if another node serves the controller
     */
    List<Parcel> take(long controllerId, int size);

    /** Takes what is urgent for some controllers. */
    List<Parcel> takeUrgent(Set<Long> controllerIds, int size);

    /** Stores outcomes in their order. */
    void record(List<Outcome> outcomes);

    /** Puts back what was taken and not sent. */
    void putBack(Collection<Parcel> parcels);
}
