package cn.zhian.resident.control;

/** How many places of a file the community lacks. */
public record MissingPlaces(int buildings, int units, int houses) {
    /** None. */
    public static final MissingPlaces NONE = new MissingPlaces(0, 0, 0);
}
