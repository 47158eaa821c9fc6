package cn.zhian.event.boundary;

import cn.zhian.access.credential.boundary.CredentialDirectory;
import cn.zhian.access.credential.boundary.CredentialHolder;
import cn.zhian.access.pass.boundary.Holder;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.resident.boundary.ResidentDirectory;
import cn.zhian.resident.boundary.ResidentPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whose credentials were shown, for a whole batch at once. */
@ApplicationScoped
@Internal("The recorder of events")
public class Holders {
    @Inject
    CredentialDirectory credentials;

    @Inject
    ResidentDirectory residents;

    /** The holders of those credentials that a community knows, lost and cancelled ones too. */
    public Map<String, Holder> of(long communityId, Collection<String> values) {
        Map<String, CredentialHolder> known = credentials.holders(communityId, values);
        Map<Long, ResidentPlace> places = residents.places(
                known.values().stream().map(CredentialHolder::residentId).collect(Collectors.toSet()));
        Map<String, Holder> holders = new HashMap<>();
        known.forEach((value, holder) -> holders.put(value, holder(holder, places)));
        return holders;
    }

    private static Holder holder(CredentialHolder credential, Map<Long, ResidentPlace> places) {
        Optional<ResidentPlace> place = Optional.ofNullable(places.get(credential.residentId()));
        return new Holder(
                credential.credentialId(),
                credential.residentId(),
                place.map(ResidentPlace::houseId),
                place.map(ResidentPlace::unitId),
                place.map(ResidentPlace::buildingId));
    }
}
