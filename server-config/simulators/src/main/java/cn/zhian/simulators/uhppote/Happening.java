package cn.zhian.simulators.uhppote;

/** Something that becomes an event: reason, door (0 none), direction (1 in, 2 out) and card field. */
record Happening(Reason reason, int door, int direction, long card) {

    static Happening swipe(Reason reason, Swipe swipe) {
        return new Happening(reason, swipe.door(), swipe.direction(), swipe.card());
    }

    static Happening atDoor(Reason reason, int door) {
        return new Happening(reason, door, 1, reason.pseudoCard());
    }
}
