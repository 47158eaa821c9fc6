package cn.zhian.access.distribution.boundary;

import java.util.List;

/**
 * One person at one door: by which rights, and how far the cards are on the door's controller.
 *
 * @param open whether one of the rights opens the door at the moment asked about; a card must be there besides
 */
public record DoorPermit(
        long residentId,
        String holder,
        String house,
        long doorId,
        String doorName,
        long controllerId,
        String controllerName,
        boolean controllerOnline,
        boolean open,
        List<RightAtDoor> rights,
        List<CardOnController> cards) {
    /** Copies the lists. */
    public DoorPermit {
        rights = List.copyOf(rights);
        cards = List.copyOf(cards);
    }

    /** The same with one credential's states only. */
    public DoorPermit only(long credentialId) {
        return new DoorPermit(
                residentId,
                holder,
                house,
                doorId,
                doorName,
                controllerId,
                controllerName,
                controllerOnline,
                open,
                rights,
                cards.stream()
                        .filter(card -> card.credentialId() == credentialId)
                        .toList());
    }
}
