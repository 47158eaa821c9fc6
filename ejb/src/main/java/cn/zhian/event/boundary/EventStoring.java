package cn.zhian.event.boundary;

import cn.zhian.access.pass.boundary.Holder;
import cn.zhian.access.pass.boundary.NewPass;
import cn.zhian.access.pass.boundary.PassRecording;
import cn.zhian.access.pass.boundary.PassesRecorded;
import cn.zhian.alarm.boundary.AlarmOver;
import cn.zhian.alarm.boundary.AlarmRaised;
import cn.zhian.alarm.boundary.AlarmRaising;
import cn.zhian.device.api.CredentialValue;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.Passed;
import cn.zhian.device.boundary.ControllerLinkChanged;
import cn.zhian.device.boundary.DevicePlaces;
import cn.zhian.device.boundary.DeviceRecording;
import cn.zhian.device.boundary.DoorContact;
import cn.zhian.device.boundary.DoorStateChanged;
import cn.zhian.device.boundary.LinkChange;
import cn.zhian.device.boundary.NewDeviceRecord;
import cn.zhian.event.control.AlarmRules;
import cn.zhian.event.control.BatchContacts;
import cn.zhian.event.control.BatchDating;
import cn.zhian.event.control.BatchProgress;
import cn.zhian.event.control.DeviceFacts;
import cn.zhian.event.control.Told;
import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Stores a batch of events in one transaction of its own: records, positions, states, and what follows from records that
 * were new. All or nothing; storing the same batch again changes nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Internal("The recorder of events")
public class EventStoring {
    @Inject
    DevicePlaces places;

    @Inject
    DeviceRecording devices;

    @Inject
    PassRecording passes;

    @Inject
    AlarmRaising alarms;

    @Inject
    Holders holders;

    @Inject
    Event<Object> published;

    /**
     * Stores a batch. Events of devices that are not registered any more are left out.
     *
     * @return how many rows were new
     */
    public int store(List<DeviceEvent> events) {
        List<Told> told = events.stream()
                .flatMap(event -> places.of(event.device()).map(place -> new Told(event, place)).stream())
                .toList();
        BatchDating dating = BatchDating.of(told, devices::givenTimes, devices::giveTime);
        Map<Long, NewPass> freshPasses = passes.store(passes(told, dating));
        List<NewDeviceRecord> freshRecords = devices.store(records(told, dating));
        Set<Long> undated = dating.undatedControllers();
        List<LinkChange> links = devices.advance(BatchProgress.of(told, undated));
        List<DoorContact> contacts = devices.contacts(BatchContacts.of(freshRecords));
        raise(freshPasses.values(), freshRecords, links);
        if (!undated.isEmpty()) {
            places.forget();
        }
        publish(freshPasses, links, contacts);
        return freshPasses.size() + freshRecords.size();
    }

    private List<NewPass> passes(List<Told> told, BatchDating dating) {
        List<Told> passed = told.stream()
                .filter(one -> one.event() instanceof Passed && one.isRecorded())
                .toList();
        Map<Long, Map<String, Holder>> known = new HashMap<>();
        shown(passed).forEach((community, values) -> known.put(community, holders.of(community, values)));
        return passed.stream()
                .map(one -> {
                    Passed event = (Passed) one.event();
                    Optional<Holder> holder = event.credential()
                            .map(c -> known.get(one.device().communityId()).get(c.value()));
                    return new NewPass(event, one.device(), dating.of(one), holder);
                })
                .toList();
    }

    private static Map<Long, Set<String>> shown(List<Told> passed) {
        return passed.stream()
                .filter(one -> ((Passed) one.event()).credential().isPresent())
                .collect(Collectors.groupingBy(
                        one -> one.device().communityId(),
                        TreeMap::new,
                        Collectors.mapping(
                                one -> ((Passed) one.event())
                                        .credential()
                                        .map(CredentialValue::value)
                                        .orElseThrow(),
                                Collectors.toSet())));
    }

    private static List<NewDeviceRecord> records(List<Told> told, BatchDating dating) {
        return told.stream()
                .filter(one -> one.isRecorded() && !(one.event() instanceof Passed))
                .map(one -> new NewDeviceRecord(
                        one.device(),
                        one.key(),
                        dating.of(one),
                        one.event().deviceTime(),
                        one.event().receivedAt(),
                        one.event().point(),
                        DeviceFacts.of(one.event())))
                .toList();
    }

    private void raise(Collection<NewPass> passed, List<NewDeviceRecord> records, List<LinkChange> links) {
        List<AlarmRaised> raised = new ArrayList<>();
        passed.forEach(pass -> AlarmRules.of(pass).ifPresent(raised::add));
        records.forEach(event -> AlarmRules.raised(event).ifPresent(raised::add));
        links.forEach(change -> AlarmRules.lost(change).ifPresent(raised::add));
        alarms.raise(raised);
        List<AlarmOver> over = new ArrayList<>();
        records.forEach(event -> AlarmRules.over(event).ifPresent(over::add));
        records.forEach(event -> over.addAll(AlarmRules.closed(event)));
        links.forEach(change -> AlarmRules.back(change).ifPresent(over::add));
        alarms.over(over);
    }

    private void publish(Map<Long, NewPass> passed, List<LinkChange> links, List<DoorContact> contacts) {
        Map<Long, List<Long>> byCommunity = new TreeMap<>();
        passed.forEach((id, pass) -> byCommunity
                .computeIfAbsent(pass.device().communityId(), unused -> new ArrayList<>())
                .add(id));
        byCommunity.forEach((community, ids) -> published.fire(new PassesRecorded(community, ids)));
        links.forEach(change -> published.fire(new ControllerLinkChanged(
                change.device().controllerId(),
                change.device().communityId(),
                change.link().online())));
        contacts.forEach(
                contact -> published.fire(new DoorStateChanged(contact.door().doorId(), contact.communityId())));
    }
}
