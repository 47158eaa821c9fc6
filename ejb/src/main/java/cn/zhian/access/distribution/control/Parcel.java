package cn.zhian.access.distribution.control;

import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.CredentialStore;
import cn.zhian.device.api.CredentialValue;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.StoredCredential;
import cn.zhian.device.api.TimeProfile;
import cn.zhian.device.api.Urgency;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** One thing on its way to a controller. */
public sealed interface Parcel permits Parcel.Card, Parcel.Profile {
    /** Which thing on which controller; a newer parcel of the same key replaces an older one. */
    record Key(long controllerId, boolean profile, long number) {}

    /** The key. */
    Key key();

    /** Version of the wish when it was taken. */
    long version();

    /** How often it was refused before. */
    int attempts();

    /** Whether it goes before everything else. */
    boolean urgent();

    /** Hands it to the adapter; returns at once. */
    CompletionStage<Void> send(CredentialStore store, DeviceAddress device);

    /**
     * A card to be put or removed.
     *
     * @param content none to remove it
     * @param pinId credential that holds the PIN
     * @param pin the PIN itself, 0 for none
     */
    record Card(
            long controllerId,
            long card,
            long version,
            int attempts,
            boolean urgent,
            Optional<Wish.Content> content,
            Optional<Long> pinId,
            int pin)
            implements Parcel {
        @Override
        public Key key() {
            return new Key(controllerId, false, card);
        }

        @Override
        public CompletionStage<Void> send(CredentialStore store, DeviceAddress device) {
            CredentialValue value = new CredentialValue(CredentialKind.CARD, Long.toUnsignedString(card));
            Urgency urgency = urgent ? Urgency.URGENT : Urgency.NORMAL;
            return content.map(wish -> store.put(
                            device,
                            new StoredCredential(value, wish.from(), wish.to(), wish.permissions(), pin),
                            urgency))
                    .orElseGet(() -> store.remove(device, value, urgency));
        }

        /** Leaves card and PIN out. */
        @Override
        public String toString() {
            return "Card[controller=" + controllerId + ", version=" + version + "]";
        }
    }

    /** A time profile to be set. */
    record Profile(long controllerId, long version, int attempts, TimeProfile profile) implements Parcel {
        @Override
        public Key key() {
            return new Key(controllerId, true, profile.number());
        }

        @Override
        public boolean urgent() {
            return false;
        }

        @Override
        public CompletionStage<Void> send(CredentialStore store, DeviceAddress device) {
            return store.putProfile(device, profile);
        }
    }
}
