package cn.zhian.uhppote.ra;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapter;

/** Activation of a {@code DeviceListener}; needs no properties. */
public final class UhppoteActivationSpec implements ActivationSpec {
    private ResourceAdapter adapter;

    @Override
    public void validate() {
        // Nothing can be wrong where nothing can be set.
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter value) {
        adapter = value;
    }
}
