/**
 * The UHPPOTE (微耕 WG, UT0311-L0x) messages and their bytes: 64 each, no I/O, no threads, no time.
 *
 * <p>{@link cn.zhian.uhppote.protocol.FunctionCode} says which record a function's request and reply are;
 * {@link cn.zhian.uhppote.protocol.Codec} turns records into bytes and back. Integers are little-endian, IPv4 addresses
 * in network order, dates BCD. A date that cannot be read is no date: such events occur in the field and are not
 * refused.
 */
package cn.zhian.uhppote.protocol;
