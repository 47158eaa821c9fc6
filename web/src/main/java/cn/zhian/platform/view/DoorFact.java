package cn.zhian.platform.view;

/**
 * A door on the home page.
 *
 * @param id of the door
 * @param name as the community calls it
 * @param state in the user's language, for example "held open"
 * @param kind good, info, warn, bad or off: shape and colour of the state
 * @param reachable whether its controller answers
 */
public record DoorFact(long id, String name, String state, String kind, boolean reachable) {}
