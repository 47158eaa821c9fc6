package cn.zhian.simulators.uhppote;

import java.util.Map;
import java.util.TreeMap;

/**
 * What can go wrong with one controller; every value can be changed at any time from any thread.
 * Fractions lie between 0 and 1.
 */
public final class Faults {

    private volatile boolean offNet;
    private volatile boolean silent;
    private volatile boolean wrongSerialReplies;
    private volatile boolean wrongSerialEvents;
    private volatile boolean badBcd;
    private volatile boolean firmware662;
    private volatile double dropReplies;
    private volatile double dropPushes;
    private volatile double duplicatePushes;
    private volatile double reorderPushes;
    private volatile double garbage;
    private volatile int slowReplies;
    private volatile long brokenRecord;

    /** Off the net: nothing sent, nothing answered, no command carried out; passes still fill the memory. */
    public Faults offNet(boolean on) {
        offNet = on;
        return this;
    }

    /** Ignores every request (not carried out either), but still pushes events. */
    public Faults silent(boolean on) {
        silent = on;
        return this;
    }

    /** Replies carry a serial number that no controller has (the own one with bit 30 flipped). */
    public Faults wrongSerialReplies(boolean on) {
        wrongSerialReplies = on;
        return this;
    }

    /** Pushed events carry such a serial number. */
    public Faults wrongSerialEvents(boolean on) {
        wrongSerialEvents = on;
        return this;
    }

    /** Dates and times on the wire are no decimal digits, in pushes, event reads, status and clock. */
    public Faults badBcd(boolean on) {
        badBcd = on;
        return this;
    }

    /** Pushed events begin with 0x19 as those of firmware 6.62 do. */
    public Faults firmware662(boolean on) {
        firmware662 = on;
        return this;
    }

    /** Fraction of replies lost; the command has been carried out. */
    public Faults dropReplies(double fraction) {
        dropReplies = fraction(fraction);
        return this;
    }

    /** Fraction of pushed events lost. */
    public Faults dropPushes(double fraction) {
        dropPushes = fraction(fraction);
        return this;
    }

    /** Fraction of pushed events sent twice. */
    public Faults duplicatePushes(double fraction) {
        duplicatePushes = fraction(fraction);
        return this;
    }

    /** Fraction of pushed events held back until after the next one, or for a moment if none follows. */
    public Faults reorderPushes(double fraction) {
        reorderPushes = fraction(fraction);
        return this;
    }

    /** Fraction of pushed events preceded by a random datagram of 0 to 200 bytes. */
    public Faults garbage(double fraction) {
        garbage = fraction(fraction);
        return this;
    }

    /** Milliseconds every reply is late. */
    public Faults slowReplies(int milliseconds) {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("slowReplies must not be negative: " + milliseconds);
        }
        slowReplies = milliseconds;
        return this;
    }

    /** Index of an event that is sent, pushed or asked for, only as bytes that are no message; 0 for none. */
    public Faults brokenRecord(long index) {
        brokenRecord = index;
        return this;
    }

    /** Everything back to order. */
    public void clear() {
        offNet(false)
                .silent(false)
                .wrongSerialReplies(false)
                .wrongSerialEvents(false)
                .badBcd(false);
        firmware662(false).dropReplies(0).dropPushes(0).duplicatePushes(0).reorderPushes(0);
        garbage(0).slowReplies(0).brokenRecord(0);
    }

    /** Sets a fault by the name of its method. @throws IllegalArgumentException for an unknown name or value */
    public void set(String name, String value) {
        switch (name) {
            case "offNet" -> offNet(flag(value));
            case "silent" -> silent(flag(value));
            case "wrongSerialReplies" -> wrongSerialReplies(flag(value));
            case "wrongSerialEvents" -> wrongSerialEvents(flag(value));
            case "badBcd" -> badBcd(flag(value));
            case "firmware662" -> firmware662(flag(value));
            case "dropReplies" -> dropReplies(Double.parseDouble(value));
            case "dropPushes" -> dropPushes(Double.parseDouble(value));
            case "duplicatePushes" -> duplicatePushes(Double.parseDouble(value));
            case "reorderPushes" -> reorderPushes(Double.parseDouble(value));
            case "garbage" -> garbage(Double.parseDouble(value));
            case "slowReplies" -> slowReplies(Integer.parseInt(value));
            case "brokenRecord" -> brokenRecord(Long.parseLong(value));
            default -> throw new IllegalArgumentException("no such fault: " + name);
        }
    }

    /** All values by name. */
    public Map<String, Object> values() {
        Map<String, Object> values = new TreeMap<>();
        values.put("offNet", offNet);
        values.put("silent", silent);
        values.put("wrongSerialReplies", wrongSerialReplies);
        values.put("wrongSerialEvents", wrongSerialEvents);
        values.put("badBcd", badBcd);
        values.put("firmware662", firmware662);
        values.put("dropReplies", dropReplies);
        values.put("dropPushes", dropPushes);
        values.put("duplicatePushes", duplicatePushes);
        values.put("reorderPushes", reorderPushes);
        values.put("garbage", garbage);
        values.put("slowReplies", slowReplies);
        values.put("brokenRecord", brokenRecord);
        return values;
    }

    /** Whether the controller is off the net. */
    public boolean isOffNet() {
        return offNet;
    }

    boolean isDeaf() {
        return offNet || silent;
    }

    boolean hasWrongSerialReplies() {
        return wrongSerialReplies;
    }

    boolean hasWrongSerialEvents() {
        return wrongSerialEvents;
    }

    boolean hasBadBcd() {
        return badBcd;
    }

    boolean isFirmware662() {
        return firmware662;
    }

    double dropReplies() {
        return dropReplies;
    }

    double dropPushes() {
        return dropPushes;
    }

    double duplicatePushes() {
        return duplicatePushes;
    }

    double reorderPushes() {
        return reorderPushes;
    }

    double garbage() {
        return garbage;
    }

    int slowReplies() {
        return slowReplies;
    }

    boolean breaksRecord(long index) {
        return index != 0 && index == brokenRecord;
    }

    private static boolean flag(String value) {
        return switch (value) {
            case "1", "true", "on" -> true;
            case "0", "false", "off" -> false;
            default -> throw new IllegalArgumentException("neither on nor off: " + value);
        };
    }

    private static double fraction(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a fraction lies between 0 and 1: " + value);
        }
        return value;
    }
}
