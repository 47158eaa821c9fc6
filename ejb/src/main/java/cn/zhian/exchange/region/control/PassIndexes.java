package cn.zhian.exchange.region.control;

import cn.zhian.exchange.tier.control.PersonIndexes;
import cn.zhian.platform.PersonalData;

/** The blind indexes by which received passes are found. */
public final class PassIndexes {
    private final PersonalData personal;
    private final PersonIndexes people;

    /** @param people indexes of received residents, whose names a pass bears too */
    public PassIndexes(PersonalData personal, PersonIndexes people) {
        this.personal = personal;
        this.people = people;
    }

    /** Of a card's number. */
    public byte[] card(String number) {
        return personal.index("received.card", PersonalData.normal(number));
    }

    /** Of a holder's name. */
    public byte[] name(String name) {
        return people.name(name);
    }

    /** Of a holder. @param resident identifier of the resident's record */
    public byte[] holder(String resident) {
        return personal.index("received.holder", resident);
    }
}
