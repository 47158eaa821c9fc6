package cn.zhian.project.rule.control;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.project.rule.entity.Cover;
import cn.zhian.project.rule.entity.Coverage;
import cn.zhian.project.rule.entity.Equipment;
import cn.zhian.project.rule.entity.PlaceFact;
import cn.zhian.project.rule.entity.Proof;
import cn.zhian.project.rule.entity.Subject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A subject's devices by kind, so that each proof looks at those that concern it only. */
final class EquipmentIndex {
    private final Map<PlaceKind, PlaceFact> places;
    private final Map<DeviceKind, List<Equipment>> byKind;

    EquipmentIndex(Subject subject) {
        this.places = subject.places();
        this.byKind = subject.equipment().stream()
                .collect(Collectors.groupingBy(
                        Equipment::kind, () -> new EnumMap<>(DeviceKind.class), Collectors.toList()));
    }

    /** How far the devices cover what the proof asks for. */
    Coverage coverage(Proof.ByDevices proof) {
        List<Equipment> fitting = proof.devices().stream()
                .map(kind -> byKind.getOrDefault(kind, List.of()))
                .flatMap(Collection::stream)
                .filter(device -> proof.places().isEmpty() || proof.places().contains(device.place()))
                .toList();
        return proof.cover() == Cover.ANY ? any(proof, fitting) : each(proof, fitting);
    }

    /** Why there is nothing to cover. */
    String reasons(List<Coverage> coverages) {
        return coverages.stream()
                .flatMap(coverage -> coverage.proof().places().stream())
                .map(places::get)
                .flatMap(fact -> fact.reason().stream())
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private Coverage any(Proof.ByDevices proof, List<Equipment> fitting) {
        boolean noSuchPlace =
                !proof.places().isEmpty() && proof.places().stream().allMatch(this::absent);
        int covered = fitting.isEmpty() ? 0 : 1;
        return new Coverage(proof, noSuchPlace ? 0 : 1, covered, references(fitting), Set.of());
    }

    private Coverage each(Proof.ByDevices proof, List<Equipment> fitting) {
        Map<PlaceKind, Long> named = fitting.stream()
                .collect(Collectors.groupingBy(
                        Equipment::place,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Equipment::placeName, Collectors.toSet()),
                                names -> (long) names.size())));
        int needed = 0;
        int covered = 0;
        for (PlaceKind place : proof.places()) {
            int count = places.containsKey(place) ? places.get(place).count() : 0;
            needed += count;
            covered += (int) Math.min(count, named.getOrDefault(place, 0L));
        }
        Set<PlaceKind> unknown = proof.places().stream()
                .filter(place -> !places.containsKey(place))
                .collect(Collectors.toUnmodifiableSet());
        return new Coverage(proof, needed, covered, references(fitting), unknown);
    }

    private boolean absent(PlaceKind place) {
        return places.containsKey(place) && places.get(place).count() == 0;
    }

    private static List<String> references(List<Equipment> fitting) {
        return fitting.stream().map(Equipment::reference).toList();
    }
}
