package cn.zhian.resident.view;

import cn.zhian.community.boundary.HouseUse;
import cn.zhian.resident.boundary.CareKind;
import cn.zhian.resident.boundary.DocumentType;
import cn.zhian.resident.boundary.Gender;
import cn.zhian.resident.boundary.Population;
import cn.zhian.resident.boundary.Relation;
import cn.zhian.resident.boundary.ResidentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The words to choose from in filters and forms about people and houses. */
@Named("residentChoices")
@ApplicationScoped
public class ResidentChoices {
    /** Kinds of documents. */
    public DocumentType[] getDocumentTypes() {
        return DocumentType.values();
    }

    /** What people are to the house. */
    public Relation[] getRelations() {
        return Relation.values();
    }

    /** Kinds of population. */
    public Population[] getPopulations() {
        return Population.values();
    }

    /** Genders. */
    public Gender[] getGenders() {
        return Gender.values();
    }

    /** Kinds of special care. */
    public CareKind[] getCareKinds() {
        return CareKind.values();
    }

    /** States. */
    public ResidentStatus[] getStatuses() {
        return ResidentStatus.values();
    }

    /** Uses of houses. */
    public HouseUse[] getUses() {
        return HouseUse.values();
    }
}
