package cn.zhian.resident.control;

import cn.zhian.identity.boundary.Domain;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.PhoneCheck;
import cn.zhian.resident.boundary.Population;
import cn.zhian.resident.boundary.Relation;
import cn.zhian.resident.boundary.ResidentFilter;
import cn.zhian.resident.boundary.ResidentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Turns a filter into conditions; personal values are looked for by their blind indexes only. */
@ApplicationScoped
public class ResidentSearch {
    private static final int TAIL = 4;

    @Inject
    ResidentStore store;

    @Inject
    BlindIndexes indexes;

    /** The conditions of a filter within a domain. */
    public Conditions where(ResidentFilter filter, Domain domain) {
        Conditions where = new Conditions()
                .within("community_id", domain.communities())
                .andIf("community_id = ?", filter.communityId())
                .andIf("house_id IN (SELECT h.id FROM house h WHERE h.building_id = ?)", filter.buildingId())
                .andIf("house_id IN (SELECT h.id FROM house h WHERE h.unit_id = ?)", filter.unitId())
                .andIf("document_index = ?", filter.document().map(indexes::document))
                .andIf("relation = ?", filter.relation().map(Relation::name))
                .andIf("population = ?", filter.population().map(Population::name))
                .andIf("status = ?", filter.status().map(ResidentStatus::name));
        filter.houseId().ifPresent(house -> where.in("id", store.idsInHouse(house)));
        filter.phone().ifPresent(phone -> byPhone(where, phone));
        return store.nameBegins(where, filter.name().filter(name -> !name.isBlank()));
    }

    private void byPhone(Conditions where, String phone) {
        String normal = PhoneCheck.normal(phone);
        if (normal.length() == TAIL) {
            where.and("phone_tail_index = ?", indexes.phoneTail(normal));
        } else {
            where.and("phone_index = ?", indexes.phone(normal));
        }
    }
}
